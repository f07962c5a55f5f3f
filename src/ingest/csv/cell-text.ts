import { DOUBLED, type ScannedRecord } from './record-scanner.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a cell of a scanned record. */
export function cellText({ bytes, starts, ends, forms }: ScannedRecord, cell: number): string {
  const text = decoder.decode(bytes.subarray(starts[cell], ends[cell]));
  return forms[cell] === DOUBLED ? text.replaceAll('""', '"') : text;
}

/** The texts of all its cells. */
export function cellTexts(record: ScannedRecord): readonly string[] {
  return Array.from({ length: record.count }, (_, cell) => cellText(record, cell));
}
