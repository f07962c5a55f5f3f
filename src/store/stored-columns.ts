import type { ContractField, ContractTable } from '../model/contract.ts';
import type { SqlValue } from './engine.ts';

/** A column in the database, filled from a column of a canonical table. */
export interface StoredColumn {
  readonly name: string;
  readonly type: 'varchar' | 'integer' | 'date';
  /** Name of the column it comes from. */
  readonly source: string;
  readonly make: (value: SqlValue) => SqlValue;
}

/**
 * The columns that a canonical table has in the database: numbers as whole hundredths under
 * `<name>_honderdsten`, and beside each `schooljaar` its first year as `schooljaar_start`.
 */
export function storedColumns(table: ContractTable): readonly StoredColumn[] {
  return table.fields.flatMap(columnsOf);
}

function columnsOf({ name, type }: ContractField): readonly StoredColumn[] {
  const same = (value: SqlValue): SqlValue => value;
  if (name === 'schooljaar') {
    const firstYear = (value: SqlValue): SqlValue =>
      value === null ? null : Number(String(value).slice(0, 4));
    return [
      { name, type: 'varchar', source: name, make: same },
      { name: 'schooljaar_start', type: 'integer', source: name, make: firstYear },
    ];
  }
  if (type === 'number') return [{ name: `${name}_honderdsten`, type: 'integer', source: name, make: same }];
  return [{ name, type: type === 'string' ? 'varchar' : type, source: name, make: same }];
}
