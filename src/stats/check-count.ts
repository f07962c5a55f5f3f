/** Throws unless `value` is a whole number of at least 0; `name` says which one it was. */
export function checkCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} must be a whole number of at least 0, not ${value}`);
}
