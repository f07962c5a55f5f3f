import type { Problem } from '../convert-value.ts';
import { cellText } from '../csv/cell-text.ts';
import { DOUBLED, type ScannedRecord } from '../csv/record-scanner.ts';
import { hashBytes, isOneOf, trimmedEnd, trimmedStart } from './cell-bytes.ts';
import { CellCache, written } from './cell-cache.ts';
import type { PlannedColumn, RowPlan } from './plan-columns.ts';
import type { RowWriter } from './row-writer.ts';

/** Writes one record as a row; `place` is the number that it goes by. */
export type EncodeRow = (record: ScannedRecord, place: number) => void;

/** Told of a cell that breaks a rule. */
export type OnProblem = (line: number, header: string, problem: Problem) => void;

/** Writes a column of a record. */
type WriteColumn = (record: ScannedRecord, hashes: Int32Array) => Problem | undefined;

/**
 * How the records of a file are written: place, fingerprint of all cells, then the value of each column. Equal
 * records have equal fingerprints; others hardly ever.
 */
export function encodeRow(plan: RowPlan, writer: RowWriter, onProblem: OnProblem): EncodeRow {
  const columns = plan.columns.map((column) => ({
    header: column.header,
    skip: column.skip,
    write: columnWriter(column, writer),
  }));
  let hashes = new Int32Array(64);
  return (record, place) => {
    if (hashes.length < record.count) hashes = new Int32Array(2 * record.count);
    writer.whole(place);
    writer.next();
    writer.whole(fingerprint(record, hashes));
    for (const { fits } of plan.skips) {
      writer.next();
      if (fits(record)) writer.whole(1);
    }
    for (const { header, skip, write } of columns) {
      writer.next();
      const problem = write(record, hashes);
      if (problem !== undefined && skip?.(record) !== true) onProblem(record.line, header, problem);
    }
    for (const { header, skip, problem } of plan.constantProblems) {
      if (skip?.(record) !== true) onProblem(record.line, header, problem);
    }
    writer.endRow();
  };
}

/** A whole number below 2^53 made of all cells; puts the hash of each cell in `hashes`. */
function fingerprint({ bytes, starts, ends, count }: ScannedRecord, hashes: Int32Array): number {
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

function columnWriter(column: PlannedColumn, writer: RowWriter): WriteColumn {
  const { sources, empties, read } = column;
  if (empties !== undefined) return textWriter(sources[0]!, empties, writer);
  const cells: string[] = [];
  const readCells = (record: ScannedRecord) => {
    for (const position of sources) cells[position] = cellText(record, position);
    return read(cells);
  };
  if (sources.length !== 1) {
    return (record) => {
      const { value, problem } = written(readCells(record));
      writer.text(value, 0, value.length);
      return problem;
    };
  }
  const position = sources[0]!;
  const cache = new CellCache({ writer, position, read: readCells });
  return (record, hashes) => cache.write(record, hashes[position]!);
}

/** Text that is taken over as it stands, trimmed; a text that means nothing is left out. */
function textWriter(position: number, empties: readonly Uint8Array[], writer: RowWriter): WriteColumn {
  return ({ bytes, starts, ends, forms }) => {
    const start = trimmedStart(bytes, starts[position]!, ends[position]!);
    const end = trimmedEnd(bytes, start, ends[position]!);
    if (start === end || isOneOf(empties, bytes, start, end)) return undefined;
    if (forms[position] === DOUBLED) writer.doubled(bytes, start, end);
    else writer.text(bytes, start, end);
    return undefined;
  };
}
