import type { Details } from '../model/finding-catalogue.ts';
import type { CompiledTable } from './compile-table.ts';
import { type FileAccount, report } from './file-account.ts';

/** A record that has a part in a row of a table. */
export interface RowPart {
  readonly table: CompiledTable;
  readonly account: FileAccount;
  readonly line: number;
}

/** True as long as no record behind a row has been rejected. */
export function isSound(parts: readonly RowPart[]): boolean {
  return parts.every((part) => !part.account.rejected.has(part.line));
}

/** A rule that a row breaks, at the record and the header that its column came from. */
export interface RowFault {
  readonly code: string;
  readonly position: number;
  readonly details?: Details | undefined;
}

/** Books a broken rule of a row on the record that filled the column, else on its first record. */
export function reportRow(parts: readonly RowPart[], { code, position, details }: RowFault): void {
  const part = parts.find((candidate) => candidate.table.headers[position] !== undefined) ?? parts[0]!;
  const column = part.table.headers[position] ?? part.table.target.fields[position]!.name;
  report(part.account, code, { line: part.line, column }, details);
}
