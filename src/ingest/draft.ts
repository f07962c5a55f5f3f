import type { SqlValue } from '../store/engine.ts';
import type { CompiledTable } from './compile-table.ts';
import type { FileAccount } from './file-account.ts';

/** What one record says about one row of a table. */
export interface Draft {
  readonly table: CompiledTable;
  readonly account: FileAccount;
  /** Number that tells it from all other records, in the order of the files and their lines. */
  readonly place: number;
  readonly line: number;
  /** By position in the target table. */
  readonly values: SqlValue[];
}
