import { cellTexts } from './csv/cell-text.ts';
import { DOUBLED, type ScannedRecord } from './csv/record-scanner.ts';
import { type CellCorrection, type Correction, isDropped } from './delivery.ts';
import type { HeaderIndex } from './header-index.ts';

/** A record with corrected cells in place of what stands there; the record itself when there are none for it. */
export type CorrectRecord = (record: ScannedRecord) => ScannedRecord;

/** The corrections of one file, by its hash; one that fits no record or column is left. */
export function correctRecord(
  corrections: readonly Correction[],
  sha256: string,
  { header }: HeaderIndex,
): CorrectRecord {
  const byLine = new Map<number, CellCorrection[]>();
  for (const correction of corrections) {
    if (isDropped(correction) || correction.sha256 !== sha256) continue;
    byLine.set(correction.line, [...(byLine.get(correction.line) ?? []), correction]);
  }
  if (byLine.size === 0) return (record) => record;
  return (record) => {
    const wanted = byLine.get(record.line);
    if (wanted === undefined || record.fault !== undefined || record.count !== header.length) return record;
    const cells = [...cellTexts(record)];
    for (const { column, value } of wanted) {
      const position = header.indexOf(column);
      if (position >= 0) cells[position] = value;
    }
    return recordOf(cells, record.line);
  };
}

/** True for a record that a fix-list says to leave out. */
export type IsDropped = (record: ScannedRecord) => boolean;

/**
 * The records of one file that must be left out, by its hash. A quote that never closes swallows the rest of its file:
 * that cannot be left out as one record.
 */
export function droppedRecords(corrections: readonly Correction[], sha256: string): IsDropped {
  const own = corrections.filter((one) => isDropped(one) && one.sha256 === sha256);
  const lines = new Set(own.map(({ line }) => line));
  return ({ line, fault }) => lines.has(line) && fault !== 'OR-006';
}

/** A record of texts, as the scanner would hand it over with every cell between quotes. */
function recordOf(cells: readonly string[], line: number): ScannedRecord {
  const parts = cells.map((cell) => new TextEncoder().encode(cell.replaceAll('"', '""')));
  const starts = new Int32Array(cells.length);
  const ends = new Int32Array(cells.length);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    starts[i] = at;
    at += part.length;
    ends[i] = at;
  }
  const forms = new Uint8Array(cells.length).fill(DOUBLED);
  const bytes = new Uint8Array(Buffer.concat(parts));
  return { bytes, line, count: cells.length, starts, ends, forms, fault: undefined, same: 0 };
}
