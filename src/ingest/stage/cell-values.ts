import type { SqlValue } from '../../store/engine.ts';
import { isProblem, type Problem } from '../convert-value.ts';
import { enlarged } from '../csv/enlarged.ts';
import { asCell } from './row-buffer.ts';

const FIRST = 64;
const FIRST_BYTES = 1 << 10;

/** Most bytes of values that are remembered. */
const MOST_BYTES = 1 << 19;

/**
 * Remembers what the numbered cells of one column mean: the value as it is written, and the rule that the cell
 * breaks.
 */
export class CellValues {
  /** The value of cell `i` is `bytes` from `starts[i]` to `ends[i]`; `starts[i]` is -1 when it is not known. */
  bytes: Uint8Array = new Uint8Array(FIRST_BYTES);
  starts: Int32Array = new Int32Array(FIRST).fill(-1);
  ends: Int32Array = new Int32Array(FIRST);
  readonly problems: (Problem | undefined)[] = [];
  #size = 0;

  /** True when the value of a cell is known. */
  has(number: number): boolean {
    return number < this.starts.length && this.starts[number]! >= 0;
  }

  /** Remembers what a cell means; false when there is no more room. */
  add(number: number, meaning: SqlValue | Problem): boolean {
    const value = asCell(isProblem(meaning) ? (meaning.value ?? null) : meaning);
    const start = this.#size;
    const end = start + value.length;
    if (end > MOST_BYTES) return false;
    if (end > this.bytes.length) {
      this.bytes = enlarged(this.bytes, new Uint8Array(Math.max(end, 2 * this.bytes.length)));
    }
    if (number >= this.starts.length) {
      const size = 2 * Math.max(number, this.starts.length);
      this.starts = enlarged(this.starts, new Int32Array(size).fill(-1));
      this.ends = enlarged(this.ends, new Int32Array(size));
    }
    this.bytes.set(value, start);
    this.starts[number] = start;
    this.ends[number] = end;
    if (isProblem(meaning)) this.problems[number] = meaning;
    this.#size = end;
    return true;
  }
}
