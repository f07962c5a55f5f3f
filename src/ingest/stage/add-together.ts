import type { Engine, SqlRow, SqlValue } from '../../store/engine.ts';
import { combineRows, type TableRow } from '../combine-rows.ts';
import type { Draft } from '../draft.ts';
import { column, columns, fileOf, lineOf, type StagedTable } from './staged-table.ts';

/** Combines the drafts that a query yields record by record, and adds the rows to a table of the stage. */
export async function addTogether(
  engine: Engine,
  table: StagedTable,
  { into, sql }: { readonly into: string; readonly sql: string },
): Promise<void> {
  const found = await engine.query(`select plek, ${columns(table)} from (${sql}) order by plek`);
  const { rows } = combineRows(
    table.target,
    found.map((row) => draftOf(table, row)),
  );
  await engine.append(
    into,
    rows.map((row) => [...placesOf(table, row), ...row.values]),
  );
}

function draftOf({ feeds, target }: StagedTable, row: SqlRow): Draft {
  const place = Number(row['plek']);
  const { file, table } = feeds.find((feed) => feed.file.number === fileOf(place))!;
  const values = target.fields.map((_, i) => row[column(i)] ?? null);
  return { table, account: file.account, place, line: lineOf(place), values };
}

function placesOf({ entries }: StagedTable, { parts }: TableRow): readonly SqlValue[] {
  return entries.map((entry) => parts.find((part) => part.table.entry === entry)?.place ?? null);
}
