import type { ContractField, ContractTable } from '../model/contract.ts';
import { quoteName } from './quote.ts';

/** A column in the database, filled from a column of a canonical table. */
export interface StoredColumn {
  readonly name: string;
  readonly type: 'varchar' | 'integer' | 'date';
  /** SQL for its value. */
  readonly sql: string;
}

/**
 * The columns that a canonical table has in the database: numbers as whole hundredths under
 * `<name>_honderdsten`, and beside each `schooljaar` its first year as `schooljaar_start`.
 */
export function storedColumns(table: ContractTable): readonly StoredColumn[] {
  return table.fields.flatMap(columnsOf);
}

/** SQL for the rows of a canonical table as they are stored; `from` has its columns under their own names. */
export function storedSelect(table: ContractTable, from: string): string {
  const list = storedColumns(table).map(
    ({ name, type, sql }) => `cast(${sql} as ${type}) as ${quoteName(name)}`,
  );
  return `select ${list.join(', ')} from ${from}`;
}

function columnsOf({ name, type }: ContractField): readonly StoredColumn[] {
  const sql = quoteName(name);
  if (name === 'schooljaar') {
    return [
      { name, type: 'varchar', sql },
      { name: 'schooljaar_start', type: 'integer', sql: `substr(${sql}, 1, 4)` },
    ];
  }
  if (type === 'number') return [{ name: `${name}_honderdsten`, type: 'integer', sql }];
  return [{ name, type: type === 'string' ? 'varchar' : type, sql }];
}
