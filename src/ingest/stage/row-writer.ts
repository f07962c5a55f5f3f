import { writeSync } from 'node:fs';

/** Ends a cell; a byte that hardly ever stands in a text. */
const UNIT_SEPARATOR = 0x1f;

const FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const ROOM = 1 << 20;

/**
 * Writes rows of cells to an open file: cells end with a unit separator, rows with a line feed, and a cell
 * that holds one of these, a quote or a carriage return stands between quotes.
 */
export interface RowWriter {
  /** Text in which quotes are doubled already. */
  readonly doubled: (bytes: Uint8Array, start: number, end: number) => void;
  /** Text as it is; it may hold anything. */
  readonly text: (bytes: Uint8Array, start: number, end: number) => void;
  /** A cell that is known to need no quotes. */
  readonly plain: (bytes: Uint8Array, start: number, end: number) => void;
  readonly whole: (value: number) => void;
  /** Ends a cell. */
  readonly next: () => void;
  readonly endRow: () => void;
  readonly flush: () => void;
  /** Bytes of the longest row. */
  readonly longest: () => number;
  /** True when a row went over more than one line. */
  readonly brokenLines: () => boolean;
}

/** A writer of rows to a file descriptor. */
export function rowWriter(file: number): RowWriter {
  let out = new Uint8Array(2 * ROOM);
  let at = 0;
  let rowStart = 0;
  let longest = 0;
  let brokenLines = false;

  function reserve(size: number): void {
    if (at + size <= out.length) return;
    const larger = new Uint8Array(Math.max(2 * out.length, at + size));
    larger.set(out.subarray(0, at));
    out = larger;
  }

  function plain(bytes: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (at + size > out.length) reserve(size);
    if (size > 64) out.set(bytes.subarray(start, end), at);
    else for (let i = 0; i < size; i++) out[at + i] = bytes[start + i]!;
    at += size;
  }

  function quoted(bytes: Uint8Array, start: number, end: number): void {
    reserve(end - start + 2);
    out[at++] = QUOTE;
    for (let i = start; !brokenLines && i < end; i++) brokenLines = bytes[i] === FEED || bytes[i] === RETURN;
    plain(bytes, start, end);
    out[at++] = QUOTE;
  }

  function flush(): void {
    for (let done = 0; done < at; ) done += writeSync(file, out, done, at - done);
    at = 0;
    rowStart = 0;
  }

  return {
    plain,
    doubled: quoted,
    text: (bytes, start, end) => {
      if (!needsQuotes(bytes, start, end)) plain(bytes, start, end);
      else if (bytes.subarray(start, end).includes(QUOTE)) {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end));
        const doubled = new TextEncoder().encode(text.replaceAll('"', '""'));
        quoted(doubled, 0, doubled.length);
      } else quoted(bytes, start, end);
    },
    whole: (value) => {
      reserve(24);
      at = writeDigits(out, at, value);
    },
    next: () => {
      if (at === out.length) reserve(1);
      out[at++] = UNIT_SEPARATOR;
    },
    endRow: () => {
      if (at === out.length) reserve(1);
      out[at++] = FEED;
      if (at - rowStart > longest) longest = at - rowStart;
      rowStart = at;
      if (at > ROOM) flush();
    },
    flush,
    longest: () => longest,
    brokenLines: () => brokenLines,
  };
}

function needsQuotes(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte <= QUOTE && (byte === FEED || byte === RETURN || byte === QUOTE || byte === UNIT_SEPARATOR)) {
      return true;
    }
  }
  return false;
}

/** Writes a whole number of at most 2^53 that is not negative; returns where it ends. */
function writeDigits(out: Uint8Array, start: number, value: number): number {
  let size = 1;
  for (let limit = 10; limit <= value; limit *= 10) size++;
  let rest = value;
  for (let i = start + size - 1; i >= start; i--) {
    const tenth = Math.floor(rest / 10);
    out[i] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return start + size;
}
