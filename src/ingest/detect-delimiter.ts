import { parse } from 'csv-parse/sync';

const CANDIDATES = [';', ','] as const;

/**
 * The delimiter of a CSV file, by its header line: the one that splits it. When both do, the one whose
 * columns include every required header; undefined when that does not decide either.
 */
export function detectDelimiter(
  bytes: Uint8Array,
  hasRequired: (header: readonly string[]) => boolean,
): string | undefined {
  const splits = CANDIDATES.map((delimiter) => ({ delimiter, header: headerLine(bytes, delimiter) }));
  const fitting = splits.filter(({ header }) => header.length > 1);
  if (fitting.length < 2) return fitting[0]?.delimiter ?? ';';
  const complete = fitting.filter(({ header }) => hasRequired(header));
  return complete.length === 1 ? complete[0]!.delimiter : undefined;
}

/** The cells of the first record; none when it cannot be read. */
function headerLine(bytes: Uint8Array, delimiter: string): readonly string[] {
  try {
    const options = { delimiter, record_delimiter: ['\r\n', '\n'], to: 1, relax_column_count: true };
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options)[0] ?? [];
  } catch {
    return [];
  }
}
