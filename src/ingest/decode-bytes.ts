import type { Encoding } from '../model/mapping.ts';

/** A text and the encoding it was read in; `bytes` is the text in UTF-8 without a byte order mark. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly encoding: 'utf-8' | 'windows-1252';
}

const BOM = [0xef, 0xbb, 0xbf];

/** Bytes that windows-1252 does not define. */
const UNDEFINED_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Turns the bytes of a file into text. Undefined when they are not text in that encoding; nothing is replaced. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  if (bytes.includes(0)) return undefined;
  if (encoding !== 'windows-1252' && isUtf8(bytes)) return { bytes: withoutBom(bytes), encoding: 'utf-8' };
  if (encoding === 'utf-8' || bytes.some((byte) => UNDEFINED_1252.has(byte))) return undefined;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { bytes: new TextEncoder().encode(text), encoding: 'windows-1252' };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function withoutBom(bytes: Uint8Array): Uint8Array {
  return BOM.every((byte, i) => bytes[i] === byte) ? bytes.subarray(BOM.length) : bytes;
}
