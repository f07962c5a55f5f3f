const NO_BREAK = 0xc2;
const SPACES = new Set(
  '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** Where the text between two offsets begins when white space is left out, by the rules of `String.trim`. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const width = spaceWidth(bytes, at, end);
    if (width === 0) break;
    at += width;
  }
  return at;
}

/** Where it ends. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const last = bytes[at - 1]!;
    if (isAsciiSpace(last)) {
      at--;
      continue;
    }
    if (last < 0x80) break;
    if (at - 2 >= start && spaceWidth(bytes, at - 2, at) === 2) at -= 2;
    else if (at - 3 >= start && spaceWidth(bytes, at - 3, at) === 3) at -= 3;
    else break;
  }
  return at;
}

function isAsciiSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 9 && byte <= 13);
}

/** Bytes of the white space character at an offset; 0 when there is none. */
function spaceWidth(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at]!;
  if (byte < 0x80) return isAsciiSpace(byte) ? 1 : 0;
  if (byte === NO_BREAK) return at + 1 < end && bytes[at + 1] === 0xa0 ? 2 : 0;
  if (byte < 0xe1 || byte > 0xef || at + 2 >= end) return 0;
  const code = ((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return SPACES.has(String.fromCharCode(code)) ? 3 : 0;
}

/** True when the bytes between two offsets are one of these texts. */
export function isOneOf(
  texts: readonly Uint8Array[],
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  for (const text of texts) {
    if (text.length !== end - start) continue;
    let i = 0;
    while (i < text.length && text[i] === bytes[start + i]) i++;
    if (i === text.length) return true;
  }
  return false;
}

/** A hash of 32 bits of the bytes between two offsets. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start);
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}
