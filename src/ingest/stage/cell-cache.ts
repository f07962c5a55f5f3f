import type { SqlValue } from '../../store/engine.ts';
import { isProblem, type Problem } from '../convert-value.ts';
import { asCell } from './row-buffer.ts';

/** Most different cells that are remembered, and most bytes of them and of their values. */
const MOST = 1 << 14;
const MOST_BYTES = 1 << 19;
const FIRST_SLOTS = 256;

/**
 * Remembers what the different cells of one column mean: their values as they are written, and the rule that a
 * cell breaks. Cells go by number; there is room for so many.
 */
export class CellCache {
  /** Bytes of the values; that of cell `i` lies from `valueStarts[i]` to `valueStarts[i + 1]`. */
  readonly values: Uint8Array = new Uint8Array(MOST_BYTES);
  readonly valueStarts: Int32Array = new Int32Array(MOST + 1);
  readonly problems: (Problem | undefined)[] = [];
  /** By hash: the number of a cell plus one, 0 where there is none; a power of two, at most half full. */
  #slots = new Int32Array(FIRST_SLOTS);
  readonly #hashes = new Int32Array(MOST);
  readonly #keyStarts = new Int32Array(MOST + 1);
  readonly #keys = new Uint8Array(MOST_BYTES);
  #count = 0;

  /** The number of the cell with these bytes; -1 when it is not remembered. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const keyStarts = this.#keyStarts;
    const keys = this.#keys;
    const size = end - start;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const cell = slots[slot]! - 1;
      if (cell < 0) return -1;
      if (hashes[cell] !== hash) continue;
      const key = keyStarts[cell]!;
      if (keyStarts[cell + 1]! - key !== size) continue;
      let i = 0;
      while (i < size && keys[key + i] === bytes[start + i]) i++;
      if (i === size) return cell;
    }
  }

  /** Remembers what a cell means; its number, or -1 when there is no more room. */
  add(key: Uint8Array, hash: number, meaning: SqlValue | Problem): number {
    const value = asCell(isProblem(meaning) ? (meaning.value ?? null) : meaning);
    const cell = this.#count;
    const keyStart = this.#keyStarts[cell]!;
    const valueStart = this.valueStarts[cell]!;
    if (cell === MOST || keyStart + key.length > MOST_BYTES || valueStart + value.length > MOST_BYTES)
      return -1;
    this.#keys.set(key, keyStart);
    this.values.set(value, valueStart);
    this.#keyStarts[cell + 1] = keyStart + key.length;
    this.valueStarts[cell + 1] = valueStart + value.length;
    this.#hashes[cell] = hash;
    this.problems.push(isProblem(meaning) ? meaning : undefined);
    this.#count++;
    if (2 * this.#count > this.#slots.length) this.#enlarge();
    else this.#place(cell);
    return cell;
  }

  #place(cell: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[cell]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = cell + 1;
  }

  #enlarge(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let cell = 0; cell < this.#count; cell++) this.#place(cell);
  }
}
