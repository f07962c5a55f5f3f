import { isProblem, type Problem } from '../convert-value.ts';
import { cellText } from '../csv/cell-text.ts';
import type { ScannedRecord } from '../csv/record-scanner.ts';
import { hashBytes, isOneOf, trimmedEnd, trimmedStart } from './cell-bytes.ts';
import { CellCache } from './cell-cache.ts';
import type { PlannedColumn, RowPlan } from './plan-columns.ts';
import { asCell, type RowBuffer } from './row-buffer.ts';

/** Told of a cell that breaks a rule. */
export type OnProblem = (line: number, header: string, problem: Problem) => void;

/** Room for place, fingerprint, signs, and the value of each column. */
const ROW_ROOM = 64;
const VALUE_ROOM = 64;

/** A column with its memory; text that is taken over has none. */
interface CachedColumn extends PlannedColumn {
  readonly position: number;
  readonly cache: CellCache | undefined;
}

/**
 * Writes the records of a file as rows: place, fingerprint of all cells, then the value of each column. Equal
 * records have equal fingerprints; others hardly ever.
 */
export class RowEncoder {
  readonly #plan: RowPlan;
  readonly #out: RowBuffer;
  readonly #onProblem: OnProblem;
  readonly #columns: readonly CachedColumn[];
  readonly #cells: string[] = [];
  #hashes = new Int32Array(64);

  constructor(plan: RowPlan, out: RowBuffer, onProblem: OnProblem) {
    this.#plan = plan;
    this.#out = out;
    this.#onProblem = onProblem;
    this.#columns = plan.columns.map((column) => ({
      ...column,
      position: column.sources[0]!,
      cache: column.empties === undefined && column.sources.length === 1 ? new CellCache() : undefined,
    }));
  }

  /** Writes one record; `place` is the number that its row goes by. */
  write(record: ScannedRecord, place: number): void {
    const out = this.#out;
    const columns = this.#columns;
    this.#reserve(record, 0);
    out.whole(place);
    out.next();
    out.whole(this.#fingerprint(record));
    for (const { fits } of this.#plan.skips) {
      out.next();
      if (fits(record)) out.whole(1);
    }
    for (let i = 0; i < columns.length; i++) {
      out.next();
      this.#writeColumn(columns[i]!, record);
    }
    for (const constant of this.#plan.constantProblems) this.#tell(constant, record, constant.problem);
    out.endRow();
  }

  /** Makes room for a whole record, and for a value that is longer than most. */
  #reserve({ starts, ends, count }: ScannedRecord, value: number): void {
    const texts = 2 * (ends[count - 1]! - starts[0]!);
    this.#out.reserve(ROW_ROOM + this.#columns.length * VALUE_ROOM + texts + value);
  }

  #writeColumn(column: CachedColumn, record: ScannedRecord): void {
    const { position, cache, empties } = column;
    const start = record.starts[position]!;
    const end = record.ends[position]!;
    if (empties !== undefined) this.#writeText(empties, record, position);
    else if (cache === undefined) this.#writeMeaning(column, record);
    else {
      const hash = this.#hashes[position]!;
      let cell = cache.find(record.bytes, start, end, hash);
      if (cell < 0) {
        cell = cache.add(record.bytes.subarray(start, end), hash, this.#read(column, record));
        if (cell < 0) {
          this.#writeMeaning(column, record);
          return;
        }
      }
      const from = cache.valueStarts[cell]!;
      const to = cache.valueStarts[cell + 1]!;
      if (to - from > VALUE_ROOM) this.#reserve(record, to - from);
      this.#out.copy(cache.values, from, to);
      const problem = cache.problems[cell];
      if (problem !== undefined) this.#tell(column, record, problem);
    }
  }

  /** Text that is taken over as it stands, trimmed; a text that means nothing is left out. */
  #writeText(empties: readonly Uint8Array[], { bytes, starts, ends }: ScannedRecord, position: number): void {
    const start = trimmedStart(bytes, starts[position]!, ends[position]!);
    const end = trimmedEnd(bytes, start, ends[position]!);
    if (start !== end && !isOneOf(empties, bytes, start, end)) this.#out.text(bytes, start, end);
  }

  /** A value that is not remembered. */
  #writeMeaning(column: CachedColumn, record: ScannedRecord): void {
    const meaning = this.#read(column, record);
    const value = asCell(isProblem(meaning) ? (meaning.value ?? null) : meaning);
    this.#reserve(record, value.length);
    this.#out.copy(value, 0, value.length);
    if (isProblem(meaning)) this.#tell(column, record, meaning);
  }

  #read({ sources, read }: CachedColumn, record: ScannedRecord) {
    for (const position of sources) this.#cells[position] = cellText(record, position);
    return read(this.#cells);
  }

  #tell(
    { header, skip }: Pick<PlannedColumn, 'header' | 'skip'>,
    record: ScannedRecord,
    problem: Problem,
  ): void {
    if (skip?.(record) !== true) this.#onProblem(record.line, header, problem);
  }

  /** A whole number below 2^53 made of all cells; remembers the hash of each cell. */
  #fingerprint({ bytes, starts, ends, count }: ScannedRecord): number {
    if (this.#hashes.length < count) this.#hashes = new Int32Array(2 * count);
    const hashes = this.#hashes;
    let high = count;
    let low = ~count;
    for (let cell = 0; cell < count; cell++) {
      const hash = hashBytes(bytes, starts[cell]!, ends[cell]!);
      hashes[cell] = hash;
      high = Math.imul(high ^ hash, 0x01000193);
      high ^= high >>> 13;
      low = Math.imul(low + hash, 0x2c1b3c6d);
      low ^= low >>> 11;
    }
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  }
}
