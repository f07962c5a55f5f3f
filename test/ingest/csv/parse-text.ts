import { CsvError, parse } from 'csv-parse/sync';
import type { TextRecord } from './scan-text.ts';

const FEED = 10;

/** Splits bytes into records with csv-parse in its strict mode; after a misplaced quote it goes on at the next line. */
export function parseBytes(bytes: Uint8Array, delimiter = ';'): readonly TextRecord[] {
  const records: TextRecord[] = [];
  const lineAt = lineCounter(bytes);
  for (let offset = 0; offset < bytes.length; ) {
    offset = parsePart(bytes, { offset, delimiter, records, lineAt });
  }
  return records;
}

interface Part {
  readonly offset: number;
  readonly delimiter: string;
  readonly records: TextRecord[];
  readonly lineAt: (offset: number) => number;
}

/** Parses from an offset to the end, or past the first broken quote; returns where it got to. */
function parsePart(bytes: Uint8Array, { offset, delimiter, records, lineAt }: Part): number {
  let end = offset;
  const add = (cells: readonly string[], fault: string | undefined): void => {
    records.push({ line: lineAt(end), cells, fault });
  };
  try {
    parse(Buffer.from(bytes.subarray(offset)), {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      on_record: (cells: readonly string[], context) => {
        add(cells, undefined);
        end = offset + (context as unknown as { readonly bytes: number }).bytes;
        return null;
      },
    });
    return bytes.length;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
    add([], open ? 'OR-006' : 'OR-007');
    const feed = bytes.indexOf(FEED, end);
    return open || feed < 0 ? bytes.length : feed + 1;
  }
}

/** Number of the physical line that an offset is on; offsets must be asked in rising order. */
function lineCounter(bytes: Uint8Array): (offset: number) => number {
  let line = 1;
  let next = bytes.indexOf(FEED);
  return (offset) => {
    for (; next >= 0 && next < offset; next = bytes.indexOf(FEED, next + 1)) line++;
    return line;
  };
}
