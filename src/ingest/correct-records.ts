import type { Correction } from './delivery.ts';
import type { SourceFile } from './read-source.ts';

/** The records of a file with corrected cells in place of what stands there; a correction that fits nothing is left. */
export function correctRecords(source: SourceFile, corrections: readonly Correction[]): SourceFile {
  const { header, sha256 } = source;
  const own = corrections.filter((correction) => correction.sha256 === sha256);
  if (header === undefined || own.length === 0) return source;
  const byLine = new Map<number, Correction[]>();
  for (const correction of own) {
    byLine.set(correction.line, [...(byLine.get(correction.line) ?? []), correction]);
  }
  const records = source.records.map((record) => {
    const wanted = byLine.get(record.line);
    if (wanted === undefined) return record;
    const cells = [...record.cells];
    for (const { column, value } of wanted) {
      const position = header.header.indexOf(column);
      if (position >= 0) cells[position] = value;
    }
    return { ...record, cells };
  });
  return { ...source, records };
}
