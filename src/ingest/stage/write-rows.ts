import { closeSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Problem } from '../convert-value.ts';
import type { CorrectRecord, IsDropped } from '../correct-record.ts';
import { cellText } from '../csv/cell-text.ts';
import { readText } from '../csv/read-text.ts';
import { type QuoteFault, recordScanner, type ScannedRecord } from '../csv/record-scanner.ts';
import {
  type GateOptions,
  type PersonalCells,
  type PersonalColumn,
  personalCells,
} from '../personal-cells.ts';
import type { ReadableSource, SourceFile } from '../read-source.ts';
import { skipRecords } from '../skip-record.ts';
import { trimmedStart } from './cell-bytes.ts';
import { RowEncoder } from './encode-row.ts';
import { KnownCells } from './known-cells.ts';
import type { RowPlan } from './plan-columns.ts';
import { RowBuffer } from './row-buffer.ts';

/** A record whose structure is broken, with the cells that other rows may refer to. */
export interface BrokenRecord {
  readonly line: number;
  readonly code: QuoteFault | 'OR-008';
  /** How many cells it has. */
  readonly count: number;
  /** Texts of the cells that were asked for, by position. */
  readonly cells: ReadonlyMap<number, string>;
}

/** A cell that breaks a rule. */
export interface CellProblem {
  readonly line: number;
  readonly header: string;
  readonly problem: Problem;
}

/** What became of the records of a file. */
export interface WrittenRows {
  /** Records after the header. */
  readonly read: number;
  /** Rows in the file for the database. */
  readonly written: number;
  /** The sum of their lines, so that the database can be asked whether it read the same. */
  readonly lineSum: number;
  readonly longestRow: number;
  readonly brokenLines: boolean;
  /** True when a value holds a bar, which stands between the parts of a key. */
  readonly bars: boolean;
  readonly empty: readonly number[];
  readonly skipped: readonly { readonly line: number; readonly code: string }[];
  readonly broken: readonly BrokenRecord[];
  readonly problems: readonly CellProblem[];
  readonly personal: readonly PersonalColumn[];
}

/** How the rows of a file are written. */
export interface WriteOptions {
  readonly plan: RowPlan;
  /** File to write to. */
  readonly target: string;
  /** Added to the line of each row, so that rows of several files have different places. */
  readonly firstPlace: number;
  /** Positions of the cells that are kept of a broken record. */
  readonly keyPositions: readonly number[];
  readonly gate: GateOptions;
  /** Puts corrected cells in place of what stands in a record. */
  readonly correct: CorrectRecord;
  /** Says which records must be left out; they are looked at for what points to a person all the same. */
  readonly dropped: IsDropped;
  /** Called after each piece with the bytes read and the records so far. */
  readonly onPiece: (bytes: number, records: number) => void;
}

/**
 * Reads a file record by record into rows for the database, in memory that does not grow with the number of
 * rows. Every cell of every record is looked at for what points to a person, used or not.
 */
export async function writeRows(
  source: SourceFile,
  readable: ReadableSource,
  options: WriteOptions,
): Promise<WrittenRows> {
  const input = await open(source.input.at);
  const output = openSync(options.target, 'wx', 0o600);
  try {
    const sink = recordSink(source, readable, { ...options, output });
    const scanner = recordScanner(readable.delimiter.charCodeAt(0), sink.take);
    let bytes = 0;
    for await (const piece of readText(input, readable.inspected)) {
      scanner.push(piece);
      bytes += piece.length;
      options.onPiece(bytes, sink.read());
    }
    scanner.end();
    return sink.end();
  } finally {
    closeSync(output);
    await input.close();
  }
}

/** Sorts the records of a file: above the header, without text, broken, left out, or rows. */
function recordSink(
  { entry }: SourceFile,
  { header, headerLine }: ReadableSource,
  options: WriteOptions & { readonly output: number },
) {
  const empty: number[] = [];
  const skipped: { line: number; code: string }[] = [];
  const broken: BrokenRecord[] = [];
  const problems: CellProblem[] = [];
  const gate: PersonalCells = personalCells(options.gate);
  const cells = new KnownCells();
  const out = new RowBuffer(options.output);
  const encoder = new RowEncoder(options.plan, out, (line, column, problem) =>
    problems.push({ line, header: column, problem }),
  );
  const skip = skipRecords(entry.overslaan_als, header);
  let read = 0;
  let written = 0;
  let lineSum = 0;

  function breakRecord(record: ScannedRecord, code: BrokenRecord['code']): void {
    const kept = options.keyPositions.filter((position) => position < record.count);
    const cells = new Map(kept.map((position) => [position, cellText(record, position).trim()]));
    broken.push({ line: record.line, code, count: record.count, cells });
  }

  function take(scanned: ScannedRecord): boolean {
    const record = options.correct(scanned);
    cells.look(record);
    gate.look(record, cells);
    const { line } = record;
    if (line <= headerLine) return true;
    read++;
    if (options.dropped(record)) skipped.push({ line, code: 'OR-210' });
    else if (record.fault !== undefined) breakRecord(record, record.fault);
    else if (isBlank(record)) empty.push(line);
    else {
      const code = skip(record);
      if (code !== undefined) skipped.push({ line, code });
      else if (record.count !== header.header.length) breakRecord(record, 'OR-008');
      else {
        encoder.write(record, cells, options.firstPlace + line);
        written++;
        lineSum += line;
      }
    }
    return true;
  }

  return {
    take,
    read: () => read,
    end: (): WrittenRows => {
      out.flush();
      const { longest, brokenLines } = out;
      const bars = out.bars || encoder.bars;
      const rows = { read, written, lineSum, longestRow: longest, brokenLines, bars };
      return { ...rows, empty, skipped, broken, problems, personal: gate.found() };
    },
  };
}

function isBlank(record: ScannedRecord): boolean {
  for (let cell = 0; cell < record.count; cell++) {
    const end = record.ends[cell]!;
    if (trimmedStart(record.bytes, record.starts[cell]!, end) !== end) return false;
  }
  return true;
}
