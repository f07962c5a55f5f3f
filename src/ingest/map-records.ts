import { findingRule } from '../model/finding-catalogue.ts';
import type { SqlValue } from '../store/engine.ts';
import type { CompiledTable } from './compile-table.ts';
import { isProblem, type Problem } from './convert-value.ts';
import { type FileAccount, report } from './file-account.ts';
import type { SourceRecord } from './read-records.ts';
import type { SkipRecord } from './skip-record.ts';

/** What one record says about one row of a table; derived columns are filled in later. */
export interface Draft {
  readonly table: CompiledTable;
  readonly account: FileAccount;
  readonly line: number;
  /** By position in the target table. */
  readonly values: SqlValue[];
}

/** The drafts of one record, one per table that it feeds. */
export type RecordDrafts = readonly Draft[];

/** What the records of one file are mapped with. */
export interface MapOptions {
  readonly tables: readonly CompiledTable[];
  readonly skip: SkipRecord;
  readonly account: FileAccount;
  /** Records seen before with the same header and mapping, as one text each. */
  readonly seen: Set<string>;
  /** Lines of records that cannot be used, which is in the books already. */
  readonly without: ReadonlySet<number>;
  /** An exact double is refused instead of counted. */
  readonly doublesAreFaults: boolean;
  readonly header: readonly string[];
}

/** Reads every record into drafts; leaves out what the mapping says and exact doubles, and books all of it. */
export function mapRecords(records: readonly SourceRecord[], options: MapOptions): readonly RecordDrafts[] {
  const privacy = new Set<string>();
  return records.flatMap((record) => {
    if (isLeftOut(record, options)) return [];
    options.account.mapped.push(record.line);
    return [
      options.tables.flatMap((table) =>
        table.skip(record.cells) ? [] : [draft(record, table, { account: options.account, privacy })],
      ),
    ];
  });
}

function isLeftOut({ line, cells }: SourceRecord, options: MapOptions): boolean {
  const { skip, account, seen, without, doublesAreFaults, header } = options;
  if (skip(cells)) {
    account.skipped.push({ line, code: 'OR-206' });
    return true;
  }
  const text = cells.join('\u0000');
  const isDouble = seen.has(text);
  seen.add(text);
  if (without.has(line)) return true;
  if (!isDouble) return false;
  if (doublesAreFaults) report(account, 'OR-202', { line, column: null }, { sleutel: header.join(', ') });
  else account.duplicates.push({ line, code: 'OR-201' });
  return true;
}

interface DraftContext {
  readonly account: FileAccount;
  /** Columns whose content was already refused as not anonymous. */
  readonly privacy: Set<string>;
}

function draft(record: SourceRecord, table: CompiledTable, context: DraftContext): Draft {
  const values: SqlValue[] = new Array(table.target.fields.length).fill(null);
  for (const { position, read, header } of table.columns) {
    const value = read(record.cells);
    if (!isProblem(value)) values[position] = value;
    else {
      values[position] = value.value ?? null;
      complain(value, { line: record.line, column: header }, context);
    }
  }
  return { table, account: context.account, line: record.line, values };
}

/** Reports a cell; what is not anonymous is said once per column, without a line. */
function complain(
  problem: Problem,
  spot: { readonly line: number; readonly column: string },
  { account, privacy }: DraftContext,
): void {
  const { code, details } = problem;
  const seen = `${code} ${spot.column}`;
  if (!findingRule(code).privacy) report(account, code, spot, details);
  else if (!privacy.has(seen)) {
    privacy.add(seen);
    report(account, code, { line: null, column: spot.column }, details);
  }
}
