import { isProblem, type Problem } from '../convert-value.ts';
import { cellText } from '../csv/cell-text.ts';
import type { ScannedRecord } from '../csv/record-scanner.ts';
import { isOneOf, trimmedEnd, trimmedStart } from './cell-bytes.ts';
import { CellValues } from './cell-values.ts';
import type { KnownCells } from './known-cells.ts';
import type { PlannedColumn, RowPlan } from './plan-columns.ts';
import { asCell, type RowBuffer } from './row-buffer.ts';

/** Told of a cell that breaks a rule. */
export type OnProblem = (line: number, header: string, problem: Problem) => void;

/** Room for place, fingerprint, signs, and the value of each column. */
const ROW_ROOM = 64;
const VALUE_ROOM = 64;

/** A column with its memory; one that is made of several cells has none. */
interface RememberingColumn extends PlannedColumn {
  readonly position: number;
  readonly known: CellValues | undefined;
  /** The last position of its sources and those of the columns before it. */
  readonly reach: number;
}

/**
 * Writes the records of a file as rows: place, fingerprint of all cells, then the value of each column. Equal
 * records have equal fingerprints; others hardly ever.
 */
export class RowEncoder {
  /** True when a value that is remembered, or made of several cells, holds a bar. */
  bars = false;
  readonly #plan: RowPlan;
  readonly #out: RowBuffer;
  readonly #onProblem: OnProblem;
  readonly #columns: readonly RememberingColumn[];
  readonly #cells: string[] = [];
  /** Where each column of the last row ended, from where its first began. */
  readonly #ends: Int32Array;
  /** Where that was in the row. */
  #first = 0;
  /** So many columns of the last row, from the first, break no rule. */
  #sound = 0;
  /** Which of the records that were looked at was written last. */
  #written = -1;

  constructor(plan: RowPlan, out: RowBuffer, onProblem: OnProblem) {
    this.#plan = plan;
    this.#out = out;
    this.#onProblem = onProblem;
    let reach = -1;
    this.#columns = plan.columns.map((column) => {
      reach = Math.max(reach, ...column.sources);
      const known = column.sources.length === 1 ? new CellValues() : undefined;
      return { ...column, position: column.sources[0]!, known, reach };
    });
    this.#ends = new Int32Array(this.#columns.length);
  }

  /** Writes one record, whose cells are known; `place` is the number that its row goes by. */
  write(record: ScannedRecord, cells: KnownCells, place: number): void {
    const out = this.#out;
    const columns = this.#columns;
    this.#reserve(record, 0);
    out.whole(place);
    out.next();
    out.whole(fingerprint(cells.hashes, record.count));
    for (const { fits } of this.#plan.skips) {
      out.next();
      if (fits(record)) out.whole(1);
    }
    const from = this.#repeat(record, cells);
    for (let i = from; i < columns.length; i++) {
      const column = columns[i]!;
      out.next();
      const isSound = this.#writeColumn(column, record, cells.numbers[column.position]!);
      if (isSound && this.#sound === i) this.#sound++;
      this.#ends[i] = out.size() - this.#first;
    }
    this.#written = cells.looked;
    for (const constant of this.#plan.constantProblems) this.#tell(constant, record, constant.problem);
    out.endRow();
  }

  /** Takes over the columns of the last row that come from cells which are the same; yields how many. */
  #repeat(record: ScannedRecord, { same, looked }: KnownCells): number {
    const out = this.#out;
    const from = this.#first;
    this.#first = out.size();
    let columns = 0;
    if (this.#written === looked - 1 && out.hasLastRow()) {
      while (columns < this.#sound && this.#columns[columns]!.reach < same) columns++;
    }
    this.#sound = columns;
    if (columns === 0) return 0;
    const size = this.#ends[columns - 1]!;
    this.#reserve(record, size);
    out.repeat(from, size);
    return columns;
  }

  /** Makes room for a whole record, and for a value that is longer than most. */
  #reserve({ starts, ends, count }: ScannedRecord, value: number): void {
    const texts = 2 * (ends[count - 1]! - starts[0]!);
    this.#out.reserve(ROW_ROOM + this.#columns.length * VALUE_ROOM + texts + value);
  }

  /** True when the cell breaks no rule. */
  #writeColumn(column: RememberingColumn, record: ScannedRecord, number: number): boolean {
    const { position, known, empties } = column;
    const remembered =
      known !== undefined &&
      number >= 0 &&
      (known.has(number) || known.add(number, this.#read(column, record)));
    if (!remembered) {
      if (empties === undefined) return this.#writeMeaning(column, record);
      this.#writeText(empties, record, position);
      return true;
    }
    const from = known.starts[number]!;
    const to = known.ends[number]!;
    if (to - from > VALUE_ROOM) this.#reserve(record, to - from);
    this.#out.copy(known.bytes, from, to);
    const problem = known.problems[number];
    if (problem !== undefined) this.#tell(column, record, problem);
    return problem === undefined;
  }

  /** Text that is taken over as it stands, trimmed; a text that means nothing is left out. */
  #writeText(empties: readonly Uint8Array[], { bytes, starts, ends }: ScannedRecord, position: number): void {
    const start = trimmedStart(bytes, starts[position]!, ends[position]!);
    const end = trimmedEnd(bytes, start, ends[position]!);
    if (start !== end && !isOneOf(empties, bytes, start, end)) this.#out.text(bytes, start, end);
  }

  /** A value that is not remembered; true when it breaks no rule. */
  #writeMeaning(column: RememberingColumn, record: ScannedRecord): boolean {
    const meaning = this.#read(column, record);
    const value = asCell(isProblem(meaning) ? (meaning.value ?? null) : meaning);
    this.#reserve(record, value.length);
    this.#out.copy(value, 0, value.length);
    if (isProblem(meaning)) this.#tell(column, record, meaning);
    return !isProblem(meaning);
  }

  #read({ sources, read }: RememberingColumn, record: ScannedRecord) {
    for (const position of sources) this.#cells[position] = cellText(record, position);
    const meaning = read(this.#cells);
    const value = isProblem(meaning) ? meaning.value : meaning;
    if (typeof value === 'string' && value.includes('|')) this.bars = true;
    return meaning;
  }

  #tell(
    { header, skip }: Pick<PlannedColumn, 'header' | 'skip'>,
    record: ScannedRecord,
    problem: Problem,
  ): void {
    if (skip?.(record) !== true) this.#onProblem(record.line, header, problem);
  }
}

/** A whole number below 2^53 made of the hashes of all cells of a record. */
function fingerprint(hashes: Int32Array, count: number): number {
  let high = count;
  let low = ~count;
  for (let cell = 0; cell < count; cell++) {
    const hash = hashes[cell]!;
    high = Math.imul(high ^ hash, 0x01000193);
    high ^= high >>> 13;
    low = Math.imul(low + hash, 0x2c1b3c6d);
    low ^= low >>> 11;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
