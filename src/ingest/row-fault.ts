import type { Details } from '../model/finding-catalogue.ts';
import type { SqlValue } from '../store/engine.ts';
import type { TableRow, TableRows } from './combine-rows.ts';
import { report } from './file-account.ts';

/** Value of a column of a row; null when the table has no such column. */
export function cellOf(table: TableRows, row: TableRow, column: string): SqlValue {
  return row.values[positionOf(table, column)] ?? null;
}

/** Position of a column in the rows of a table; -1 when it has none. */
export function positionOf({ target }: TableRows, column: string): number {
  return target.fields.findIndex((field) => field.name === column);
}

/** True as long as no record behind the row has been rejected. */
export function isSound(row: TableRow): boolean {
  return row.parts.every((part) => !part.account.rejected.has(part.line));
}

/** A rule that a row breaks, at the record and the header that its column came from. */
export interface RowFault {
  readonly code: string;
  readonly position: number;
  readonly details?: Details;
}

/** Books a broken rule of a row on the record that filled the column, else on its first record. */
export function reportRow(row: TableRow, { code, position, details }: RowFault): void {
  const part =
    row.parts.find((candidate) => candidate.table.headers[position] !== undefined) ?? row.parts[0]!;
  const column = part.table.headers[position] ?? part.table.target.fields[position]!.name;
  report(part.account, code, { line: part.line, column }, details);
}
