import type { Style } from './dirty-case.ts';

/** A text in the bytes of an encoding. */
export function encodeText(text: string, encoding: Style['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('€', '\x80'), 'latin1');
  const marked = encoding === 'utf-16le' ? text : `\ufeff${text}`;
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be bom' ? bytes.swap16() : bytes;
}
