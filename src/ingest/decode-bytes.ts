import type { Encoding } from '../model/mapping.ts';

/** A text and the encoding it was read in; `bytes` is the text in UTF-8 without a byte order mark. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly encoding: 'utf-8' | 'windows-1252';
}

const BOM = [0xef, 0xbb, 0xbf];

/**
 * The characters of bytes 0x80 to 0x9F in windows-1252; a space where it defines none. The rest is latin-1.
 * (`TextDecoder('windows-1252')` of Node 20 reads these bytes as latin-1 too, so it cannot be used.)
 */
const HIGH_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_HIGH = 0x80;

/** Turns the bytes of a file into text. Undefined when they are not text in that encoding; nothing is replaced. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  if (bytes.includes(0)) return undefined;
  if (encoding !== 'windows-1252' && isUtf8(bytes)) return { bytes: withoutBom(bytes), encoding: 'utf-8' };
  if (encoding === 'utf-8' || bytes.some((byte) => HIGH_1252[byte - FIRST_HIGH] === ' ')) return undefined;
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const text = latin1.replace(/[\x80-\x9F]/g, (letter) => HIGH_1252[letter.charCodeAt(0) - FIRST_HIGH]!);
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
