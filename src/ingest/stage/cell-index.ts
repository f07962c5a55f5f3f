import { enlarged } from '../csv/enlarged.ts';
import { hashBytes } from './cell-bytes.ts';

/** Most different cells of one column that have a number, and most bytes of them. */
const MOST = 1 << 14;
const MOST_BYTES = 1 << 19;
const FIRST = 64;
const FIRST_BYTES = 1 << 10;

/**
 * Numbers the different cells of one column, from 0, in the order in which they are first seen. A column of which
 * all cells differ fills it up: after that, new cells have no number.
 */
export class CellIndex {
  /** Hash of the cell that was looked up last. */
  hash = 0;
  /** True when that cell was not seen before, as far as is known. */
  isNew = true;
  /** By hash: a number plus one, 0 where there is none; a power of two, at most half full. */
  #slots = new Int32Array(2 * FIRST);
  #hashes = new Int32Array(FIRST);
  /** Cell `i` is `keys` from `keyStarts[i]` to `keyStarts[i + 1]`. */
  #keyStarts = new Int32Array(FIRST + 1);
  #keys = new Uint8Array(FIRST_BYTES);
  #count = 0;
  #last = -1;

  /** The number of the cell with these bytes; -1 when it has none and there is no more room. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    // exports are sorted by person: a cell often repeats the one above it
    const last = this.#last;
    if (last >= 0 && this.#isCell(last, bytes, start, end)) {
      this.hash = this.#hashes[last]!;
      this.isNew = false;
      return last;
    }
    const hash = hashBytes(bytes, start, end);
    const found = this.#find(bytes, start, end, hash);
    const number = found >= 0 ? found : this.#add(bytes, start, end, hash);
    this.hash = hash;
    this.isNew = found < 0;
    this.#last = number;
    return number;
  }

  #isCell(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const keys = this.#keys;
    const key = this.#keyStarts[number]!;
    if (this.#keyStarts[number + 1]! - key !== end - start) return false;
    for (let i = start, k = key; i < end; i++, k++) if (keys[k] !== bytes[i]) return false;
    return true;
  }

  #find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#isCell(number, bytes, start, end)) return number;
    }
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const number = this.#count;
    const from = this.#keyStarts[number]!;
    const to = from + end - start;
    if (number === MOST || to > MOST_BYTES) return -1;
    if (number === this.#hashes.length) this.#enlarge();
    if (to > this.#keys.length) this.#keys = enlarged(this.#keys, new Uint8Array(roomFor(to)));
    this.#keys.set(bytes.subarray(start, end), from);
    this.#keyStarts[number + 1] = to;
    this.#hashes[number] = hash;
    this.#count++;
    this.#place(number);
    return number;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[number]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #enlarge(): void {
    const size = 2 * this.#hashes.length;
    this.#hashes = enlarged(this.#hashes, new Int32Array(size));
    this.#keyStarts = enlarged(this.#keyStarts, new Int32Array(size + 1));
    this.#slots = new Int32Array(2 * size);
    for (let number = 0; number < this.#count; number++) this.#place(number);
  }
}

function roomFor(size: number): number {
  return 2 ** Math.ceil(Math.log2(size));
}
