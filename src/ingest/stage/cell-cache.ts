import type { SqlValue } from '../../store/engine.ts';
import { isProblem, type Problem } from '../convert-value.ts';
import type { ScannedRecord } from '../csv/record-scanner.ts';
import type { RowWriter } from './row-writer.ts';

/** Most different cells that are remembered, and most bytes of them. */
const MOST = 1 << 14;
const MOST_BYTES = 1 << 20;
const SLOTS = 4 * MOST;

/** A value as it is written, and the rule that the cell breaks. */
interface Written {
  readonly value: Uint8Array;
  readonly problem: Problem | undefined;
}

/** A cell that was seen before: its bytes are in the memory from `start` to `end`. */
interface Entry extends Written {
  readonly hash: number;
  readonly start: number;
  readonly end: number;
}

/** What one column is written with. */
export interface CacheOptions {
  readonly writer: RowWriter;
  /** Position of its cell in a record. */
  readonly position: number;
  /** What a cell means; only asked when the cell is not remembered. */
  readonly read: (record: ScannedRecord) => SqlValue | Problem;
}

/**
 * Writes the values of one column and tells which rule a cell breaks. What a cell means is worked out once for
 * each different cell, as long as there is room to remember it.
 */
export class CellCache {
  readonly #slots = new Int32Array(SLOTS);
  readonly #entries: Entry[] = [];
  readonly #options: CacheOptions;
  #keys = new Uint8Array(1 << 10);
  #used = 0;

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  /** Writes the value of the cell of this column in a record; `hash` is that of the bytes of the cell. */
  write(record: ScannedRecord, hash: number): Problem | undefined {
    const { position, read, writer } = this.#options;
    const { bytes, starts, ends } = record;
    const start = starts[position]!;
    const size = ends[position]! - start;
    let slot = hash & (SLOTS - 1);
    let found: Written | undefined;
    for (let known = this.#slots[slot]!; known !== 0 && found === undefined; known = this.#slots[slot]!) {
      const entry = this.#entries[known - 1]!;
      if (entry.hash === hash && entry.end - entry.start === size) {
        let i = 0;
        while (i < size && this.#keys[entry.start + i] === bytes[start + i]) i++;
        if (i === size) found = entry;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    found ??= this.#remember(slot, bytes.subarray(start, start + size), { ...written(read(record)), hash });
    writer.text(found.value, 0, found.value.length);
    return found.problem;
  }

  #remember(slot: number, key: Uint8Array, found: Written & { readonly hash: number }): Written {
    const end = this.#used + key.length;
    if (this.#entries.length === MOST || end > MOST_BYTES) return found;
    if (end > this.#keys.length) {
      const larger = new Uint8Array(Math.max(2 * this.#keys.length, end));
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys.set(key, this.#used);
    this.#entries.push({ ...found, start: this.#used, end });
    this.#slots[slot] = this.#entries.length;
    this.#used = end;
    return found;
  }
}

/** A value as it is written in a row. */
export function written(value: SqlValue | Problem): Written {
  const plain = isProblem(value) ? (value.value ?? null) : value;
  return {
    value: new TextEncoder().encode(plain === null ? '' : String(plain)),
    problem: isProblem(value) ? value : undefined,
  };
}
