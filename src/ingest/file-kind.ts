/** How files that are no CSV begin, and what they are called. */
const SIGNATURES: readonly { readonly soort: string; readonly bytes: readonly number[] }[] = [
  { soort: 'Excel (xlsx) / zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { soort: 'Excel (xls)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { soort: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { soort: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { soort: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { soort: 'gzip', bytes: [0x1f, 0x8b] },
  { soort: '7-Zip', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { soort: 'Parquet', bytes: [0x50, 0x41, 0x52, 0x31] },
  { soort: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20] },
];

/** What a file is by its first bytes, when it is none that can be read as CSV. */
export function fileKind(start: Uint8Array): string | undefined {
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => start[i] === byte));
  if (known !== undefined) return known.soort;
  const text = new TextDecoder('latin1').decode(start.subarray(0, 256)).trimStart().toLowerCase();
  if (/^(?:ï»¿)?\s*<(?:!doctype html|html|\?xml|table)/.test(text)) return 'HTML / XML';
  return /^(?:ï»¿)?[[{]\s*["{[\]}]/.test(text) ? 'JSON' : undefined;
}
