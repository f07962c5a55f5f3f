import type { FileHandle } from 'node:fs/promises';
import { type InspectedFile, pieces } from './inspect-file.ts';
import { utf8From1252 } from './windows-1252.ts';

/**
 * The text of a file in UTF-8, piece by piece. Throws a TypeError for bytes that are not text in its encoding
 * (UTF-16 only: the others were checked by `inspectFile`), or that hold a NUL.
 */
export async function* readText(file: FileHandle, inspected: InspectedFile): AsyncGenerator<Uint8Array> {
  const { encoding, from, to } = inspected;
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const decoder = wide ? new TextDecoder(encoding, { fatal: true, ignoreBOM: true }) : undefined;
  for await (const piece of pieces(file, from, to)) {
    if (decoder !== undefined) yield utf8(decoder.decode(piece, { stream: true }));
    else yield encoding === 'windows-1252' ? utf8From1252(piece) : piece;
  }
  if (decoder !== undefined) yield utf8(decoder.decode());
}

function utf8(text: string): Uint8Array {
  if (text.includes('\0')) throw new TypeError('NUL in text');
  return new TextEncoder().encode(text);
}
