/** The larger of two arrays of numbers, filled with what the smaller holds. */
export function enlarged<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
