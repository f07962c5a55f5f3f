const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a PNG in pixels, from its header (PNG specification 11.2.2). Throws on anything else. */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  if (png.length < 24 || SIGNATURE.some((byte, i) => png[i] !== byte)) throw new Error('not a PNG picture');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
