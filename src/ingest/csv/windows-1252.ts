/**
 * The characters of bytes 0x80 to 0x9F in windows-1252; a space where it defines none. The rest is latin-1.
 * (`TextDecoder('windows-1252')` of Node 20 reads these bytes as latin-1 too, so it cannot be used.)
 */
const HIGH_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_HIGH = 0x80;

const UNDEFINED = new Uint8Array(256);
for (let byte = FIRST_HIGH; byte < FIRST_HIGH + HIGH_1252.length; byte++) {
  if (HIGH_1252[byte - FIRST_HIGH] === ' ') UNDEFINED[byte] = 1;
}

/** True when there is a byte that windows-1252 gives no character. */
export function isUndefined1252(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (UNDEFINED[bytes[i]!] === 1) return true;
  return false;
}

/**
 * True when there is an accented letter in UTF-8 (0xC3 and a continuation byte). In windows-1252 those two
 * bytes are a capital A with a tilde and a sign: no word has them.
 */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0xc3); i >= 0; i = bytes.indexOf(0xc3, i + 1)) {
    const next = bytes[i + 1] ?? 0;
    if (next >= 0x80 && next <= 0xbf) return true;
  }
  return false;
}

/** Text in windows-1252 as UTF-8. */
export function utf8From1252(bytes: Uint8Array): Uint8Array {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const text = latin1.replace(/[\x80-\x9F]/g, (letter) => HIGH_1252[letter.charCodeAt(0) - FIRST_HIGH]!);
  return new TextEncoder().encode(text);
}
