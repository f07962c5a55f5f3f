import type { CodeList } from '../model/code-list.ts';
import type { SqlValue } from './engine.ts';
import type { NewTable } from './write-table.ts';

/** Columns of code lists that hold whole numbers. */
const INTEGERS: ReadonlySet<string> = new Set(['rang', 'prioriteit', 'volgorde', 'van', 'tot']);

/** Column of code lists that holds years with decimals; stored in hundredths. */
const YEARS = 'nominale_duur_jaren';

/** A code list as the table `codelijst_<name>`; an empty cell is null. */
export function codeListTable(list: CodeList): NewTable {
  return {
    name: `codelijst_${list.name}`,
    columns: list.columns.map((column) => ({
      name: column === YEARS ? `${YEARS}_honderdsten` : column,
      type: column === YEARS || INTEGERS.has(column) ? 'integer' : 'varchar',
    })),
    rows: list.rows.map((row) => list.columns.map((column) => cell(column, row[column]!))),
  };
}

function cell(column: string, text: string): SqlValue {
  if (text === '') return null;
  if (column === YEARS) return Math.round(Number(text) * 100);
  return INTEGERS.has(column) ? Number(text) : text;
}
