import { writeSync } from 'node:fs';
import type { SqlValue } from '../../store/engine.ts';

/** Ends a cell; a byte that hardly ever stands in a text. */
const UNIT_SEPARATOR = 0x1f;

/** Stands between the parts of a key that is made of several columns. */
const BAR = 0x7c;

const FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const ZERO = 48;
const ROOM = 1 << 20;

/**
 * Rows of cells on their way to an open file: cells end with a unit separator, rows with a line feed, and a
 * cell that holds one of these, a quote or a carriage return stands between quotes.
 */
export class RowBuffer {
  /** Bytes of the longest row. */
  longest = 0;
  /** True when a row went over more than one line. */
  brokenLines = false;
  /** True when a text that was taken over holds a bar. */
  bars = false;
  readonly #file: number;
  #bytes: Uint8Array = new Uint8Array(2 * ROOM);
  #at = 0;
  #rowStart = 0;
  /** Where the row before this one begins; -1 when it is no longer there. */
  #lastRow = -1;

  constructor(file: number) {
    this.#file = file;
  }

  /** Makes room for so many bytes; everything below counts on it. */
  reserve(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * this.#bytes.length + size);
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }

  /** Writes bytes as they are. */
  copy(bytes: Uint8Array, start: number, end: number): void {
    const out = this.#bytes;
    let at = this.#at;
    for (let i = start; i < end; i++) out[at++] = bytes[i]!;
    this.#at = at;
  }

  /** Bytes of the row so far. */
  size(): number {
    return this.#at - this.#rowStart;
  }

  /** True when bytes of the row before this one can be taken over. */
  hasLastRow(): boolean {
    return this.#lastRow >= 0;
  }

  /** Writes so many bytes of the row before this one, from a place in it. */
  repeat(from: number, size: number): void {
    const start = this.#lastRow + from;
    this.#bytes.copyWithin(this.#at, start, start + size);
    this.#at += size;
  }

  /** Writes text in which quotes are doubled already, between quotes when it needs them. */
  text(bytes: Uint8Array, start: number, end: number): void {
    const out = this.#bytes;
    let at = this.#at;
    let odd = false;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte <= QUOTE && isOdd(byte)) odd = true;
      else if (byte === BAR) this.bars = true;
      out[at++] = byte;
    }
    if (odd) this.#quote(bytes, start, end);
    else this.#at = at;
  }

  /** Writes a whole number that is not negative and below 10^16. */
  whole(value: number): void {
    if (value < 1e8) this.#at = writeDigits(this.#bytes, this.#at, value, sizeOf(value));
    else {
      const high = Math.floor(value / 1e8);
      const at = writeDigits(this.#bytes, this.#at, high, sizeOf(high));
      this.#at = writeDigits(this.#bytes, at, value - high * 1e8, 8);
    }
  }

  /** Ends a cell. */
  next(): void {
    this.#bytes[this.#at++] = UNIT_SEPARATOR;
  }

  endRow(): void {
    this.#bytes[this.#at++] = FEED;
    if (this.#at - this.#rowStart > this.longest) this.longest = this.#at - this.#rowStart;
    this.#lastRow = this.#rowStart;
    this.#rowStart = this.#at;
    if (this.#at > ROOM) this.flush();
  }

  flush(): void {
    for (let done = 0; done < this.#at; ) done += writeSync(this.#file, this.#bytes, done, this.#at - done);
    this.#at = 0;
    this.#rowStart = 0;
    this.#lastRow = -1;
  }

  #quote(bytes: Uint8Array, start: number, end: number): void {
    const part = bytes.subarray(start, end);
    this.brokenLines ||= part.includes(FEED) || part.includes(RETURN);
    this.#bytes[this.#at++] = QUOTE;
    this.#bytes.set(part, this.#at);
    this.#at += part.length;
    this.#bytes[this.#at++] = QUOTE;
  }
}

/** How many digits a whole number below 10^8 has. */
function sizeOf(value: number): number {
  let size = 1;
  for (let limit = 10; limit <= value; limit *= 10) size++;
  return size;
}

/** Writes the last so many digits of a whole number below 10^8; yields where they end. */
function writeDigits(out: Uint8Array, at: number, value: number, size: number): number {
  let rest = value;
  for (let i = at + size - 1; i >= at; i--) {
    const tenth = (rest / 10) | 0;
    out[i] = ZERO + rest - tenth * 10;
    rest = tenth;
  }
  return at + size;
}

/** A value as a cell of a row. */
export function asCell(value: SqlValue): Uint8Array {
  const text = value === null ? '' : String(value);
  const bytes = new TextEncoder().encode(text);
  return bytes.some(isOdd) ? new TextEncoder().encode(`"${text.replaceAll('"', '""')}"`) : bytes;
}

/** True for a byte that makes a cell stand between quotes. */
function isOdd(byte: number): boolean {
  return byte === FEED || byte === RETURN || byte === QUOTE || byte === UNIT_SEPARATOR;
}
