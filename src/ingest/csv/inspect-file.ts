import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Encoding } from '../../model/mapping.ts';
import { isUndefined1252, looksLikeUtf8 } from './windows-1252.ts';

/** How the bytes of a file are text. */
type TextEncodingName = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** A file of which the bytes were seen once. */
export interface InspectedFile {
  readonly sha256: string;
  /** Undefined when the bytes are not text in the encoding that was asked for. */
  readonly encoding: TextEncodingName | undefined;
  /** Bytes before the text (a byte order mark). */
  readonly from: number;
  /** Where the text ends: before the Ctrl-Z that old programs put at the end of a file. */
  readonly to: number;
  /** Its first bytes. */
  readonly start: Uint8Array;
}

const PIECE = 1 << 20;
const CTRL_Z = 0x1a;
const START = 4096;

/**
 * Reads a file once: its hash, and how its bytes are text. A byte order mark decides; without one it is UTF-8
 * when all of it is valid, else windows-1252. Nothing is replaced and nothing is guessed: a file that is
 * UTF-8 in one place and not in another is not text.
 */
export async function inspectFile(file: FileHandle, asked: Encoding): Promise<InspectedFile> {
  const hash = createHash('sha256');
  const bytes = byteFacts();
  let start: Uint8Array = new Uint8Array(0);
  for await (const piece of pieces(file, 0, Infinity)) {
    if (start.length === 0) start = piece.slice(0, START);
    hash.update(piece);
    bytes.add(piece);
  }
  const mark = markOf(start);
  const facts = bytes.end();
  const wanted = encodingOf(mark?.encoding ?? zeroPattern(start), facts, asked);
  const encoding = wanted === 'windows-1252' && !(await is1252(file, asked)) ? undefined : wanted;
  const wide = encoding?.startsWith('utf-16') === true;
  return {
    sha256: hash.digest('hex'),
    encoding,
    from: mark?.length ?? 0,
    to: !wide && facts.lastByte === CTRL_Z ? facts.size - 1 : facts.size,
    start,
  };
}

/** The bytes of a part of a file, piece by piece; the same memory is used for each. */
export async function* pieces(file: FileHandle, from: number, to: number): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(PIECE);
  for (let at = from; at < to; ) {
    const { bytesRead } = await file.read(memory, 0, Math.min(PIECE, to - at), at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield memory.subarray(0, bytesRead);
  }
}

interface ByteFacts {
  readonly size: number;
  readonly lastByte: number | undefined;
  readonly hasZero: boolean;
  readonly validUtf8: boolean;
}

/** Looks at each byte once, and at the seams between pieces. */
function byteFacts() {
  let size = 0;
  let lastByte: number | undefined;
  let hasZero = false;
  let validUtf8 = true;
  let rest: Uint8Array = new Uint8Array(0);
  return {
    add: (piece: Uint8Array): void => {
      size += piece.length;
      lastByte = piece[piece.length - 1];
      hasZero ||= piece.includes(0);
      if (rest.length === 0 && isAscii(piece)) return;
      const whole = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const cut = whole.length - openSequence(whole);
      if (validUtf8) validUtf8 = isUtf8(whole.subarray(0, cut));
      rest = whole.slice(cut);
    },
    end: (): ByteFacts => {
      const complete = rest.length === 0 || isUtf8(rest);
      return { size, lastByte, hasZero, validUtf8: validUtf8 && complete };
    },
  };
}

/** Number of bytes at the end that begin a character of UTF-8 which goes on in the next piece. */
function openSequence(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function encodingOf(
  wide: TextEncodingName | undefined,
  facts: ByteFacts,
  asked: Encoding,
): TextEncodingName | undefined {
  if (wide === 'utf-16le' || wide === 'utf-16be') return asked === 'auto' ? wide : undefined;
  if (facts.hasZero) return undefined;
  if (asked !== 'windows-1252' && facts.validUtf8) return 'utf-8';
  return asked === 'utf-8' || wide === 'utf-8' ? undefined : 'windows-1252';
}

/** True when every byte has a character in windows-1252 and, unless it was asked for, no letter is in UTF-8. */
async function is1252(file: FileHandle, asked: Encoding): Promise<boolean> {
  for await (const piece of pieces(file, 0, Infinity)) {
    if (isUndefined1252(piece) || (asked === 'auto' && looksLikeUtf8(piece))) return false;
  }
  return true;
}

function markOf(start: Uint8Array): { encoding: TextEncodingName; length: number } | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** UTF-16 without a mark: every other byte of the start is zero, for a header is mostly ASCII. */
function zeroPattern(start: Uint8Array): TextEncodingName | undefined {
  if (start.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2]!++;
  const half = start.length / 2;
  if (zeros[1]! > 0.9 * half && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > 0.9 * half && zeros[1] === 0 ? 'utf-16be' : undefined;
}
