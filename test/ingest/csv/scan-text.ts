import { cellTexts } from '../../../src/ingest/csv/cell-text.ts';
import { recordScanner } from '../../../src/ingest/csv/record-scanner.ts';

/** A record: its first physical line, its cells, or the code of what is wrong with its quotes. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: string | undefined;
}

/** Splits bytes into records with our scanner, handed over in pieces of so many bytes. */
export function scanBytes(
  bytes: Uint8Array,
  delimiter = ';',
  piece: number = 1 << 20,
): readonly TextRecord[] {
  const records: TextRecord[] = [];
  const scanner = recordScanner(delimiter.charCodeAt(0), (record) => {
    const { line, fault } = record;
    records.push({ line, fault, cells: fault === undefined ? cellTexts(record) : [] });
    return true;
  });
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, at + piece));
  scanner.end();
  return records;
}
