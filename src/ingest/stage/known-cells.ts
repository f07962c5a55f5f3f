import { enlarged } from '../csv/enlarged.ts';
import type { ScannedRecord } from '../csv/record-scanner.ts';
import { hashBytes } from './cell-bytes.ts';
import { CellIndex } from './cell-index.ts';

/** Columns whose cells are numbered; what a file has beyond them is looked at anew each time. */
const MOST_COLUMNS = 256;

/**
 * Tells of each cell of a record which of the different cells of its column it is, so that what a cell means and
 * whether it points to a person is worked out once. Only valid until the next record.
 */
export class KnownCells {
  /** Per cell: its number in its column, -1 when it has none. */
  numbers: Int32Array = new Int32Array(64);
  /** Per cell: a hash of its bytes. */
  hashes: Int32Array = new Int32Array(64);
  /** Which cells were not seen before, as far as is known: the first `newCount` of these. */
  newCells: Int32Array = new Int32Array(64);
  newCount = 0;
  /** So many cells, from the first, are those of the record that was looked at before. */
  same = 0;
  /** How many records were looked at. */
  looked = 0;
  readonly #columns: CellIndex[] = [];
  #record: ScannedRecord | undefined;

  /** Looks at the cells of a record. The texts of a record with a fault are not whole: those have no numbers. */
  look(record: ScannedRecord): void {
    const { bytes, starts, ends, count, fault } = record;
    if (count > this.numbers.length) this.#enlarge(2 * count);
    const { numbers, hashes, newCells } = this;
    const columns = this.#columns;
    const numbered = fault === undefined ? Math.min(count, MOST_COLUMNS) : 0;
    while (columns.length < numbered) columns.push(new CellIndex());
    // a corrected record is another object, and what comes after it is compared with the one in the file
    const same = record === this.#record && fault === undefined ? record.same : 0;
    this.#record = record;
    this.same = same;
    this.looked++;
    let fresh = 0;
    for (let cell = 0; cell < same; cell++) if (numbers[cell]! < 0) newCells[fresh++] = cell;
    for (let cell = same; cell < numbered; cell++) {
      const column = columns[cell]!;
      numbers[cell] = column.numberOf(bytes, starts[cell]!, ends[cell]!);
      hashes[cell] = column.hash;
      if (column.isNew) newCells[fresh++] = cell;
    }
    for (let cell = Math.max(same, numbered); cell < count; cell++) {
      numbers[cell] = -1;
      hashes[cell] = hashBytes(bytes, starts[cell]!, ends[cell]!);
      newCells[fresh++] = cell;
    }
    this.newCount = fresh;
  }

  #enlarge(size: number): void {
    this.numbers = enlarged(this.numbers, new Int32Array(size));
    this.hashes = enlarged(this.hashes, new Int32Array(size));
    this.newCells = enlarged(this.newCells, new Int32Array(size));
  }
}
