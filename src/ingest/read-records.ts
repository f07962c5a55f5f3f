import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV file. */
export interface SourceRecord {
  /** Its first physical line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What stands wrong in the structure of a record, by the code of its rule. */
export interface BrokenRecord extends SourceRecord {
  readonly code: 'OR-006' | 'OR-007' | 'OR-008';
}

/** A CSV file as records; each record after the header is in exactly one of the three lists. */
export interface Records {
  /** Undefined for a file without any line. */
  readonly header: readonly string[] | undefined;
  readonly records: readonly SourceRecord[];
  /** Records without any text, by their line. */
  readonly empty: readonly number[];
  readonly broken: readonly BrokenRecord[];
}

const LINE_FEED = 10;

interface Sink {
  header: readonly string[] | undefined;
  readonly records: SourceRecord[];
  readonly empty: number[];
  readonly broken: BrokenRecord[];
}

/**
 * Splits UTF-8 bytes (no byte order mark) into records. csv-parse is the only judge of structure. After a
 * misplaced quote it goes on at the next line; after a quote that never closes nothing more is read.
 */
export function readRecords(bytes: Uint8Array, delimiter: string): Records {
  const sink: Sink = { header: undefined, records: [], empty: [], broken: [] };
  const lines = lineCounter(bytes);
  let offset = 0;
  while (offset < bytes.length) offset = readPart(bytes, { offset, delimiter, lines, sink });
  return sink;
}

interface Part {
  readonly offset: number;
  readonly delimiter: string;
  readonly lines: (offset: number) => number;
  readonly sink: Sink;
}

/** Reads from an offset to the end, or past the first broken quote; returns where it got to. */
function readPart(bytes: Uint8Array, { offset, delimiter, lines, sink }: Part): number {
  let end = offset;
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset + offset, bytes.length - offset), {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      on_record: (cells: readonly string[], context) => {
        keep(sink, lines(end), cells);
        end = offset + (context as unknown as { readonly bytes: number }).bytes;
        return null;
      },
    });
    return bytes.length;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const cells = (error as unknown as { readonly record?: readonly string[] }).record ?? [];
    sink.broken.push({ line: lines(end), cells, code: open ? 'OR-006' : 'OR-007' });
    const stop = open || sink.header === undefined;
    return stop ? bytes.length : nextLine(bytes, end);
  }
}

function keep(sink: Sink, line: number, cells: readonly string[]): void {
  if (sink.header === undefined) sink.header = cells;
  else if (cells.every((cell) => cell.trim() === '')) sink.empty.push(line);
  else if (cells.length === sink.header.length) sink.records.push({ line, cells });
  else sink.broken.push({ line, cells, code: 'OR-008' });
}

function nextLine(bytes: Uint8Array, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from);
  return feed < 0 ? bytes.length : feed + 1;
}

/** Number of the physical line that an offset is on; offsets must be asked in rising order. */
function lineCounter(bytes: Uint8Array): (offset: number) => number {
  let line = 1;
  let next = bytes.indexOf(LINE_FEED);
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = bytes.indexOf(LINE_FEED, next + 1);
    }
    return line;
  };
}
