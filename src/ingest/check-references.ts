import type { Contract } from '../model/contract.ts';
import type { TableRow, TableRows } from './combine-rows.ts';
import type { CompiledTable } from './compile-table.ts';
import type { Draft } from './map-records.ts';
import type { BrokenRecord } from './read-records.ts';
import { isSound, positionOf, reportRow } from './row-fault.ts';

/** Everything that could have been the row a reference is looking for, sound or not. */
export interface Delivered {
  readonly drafts: readonly Draft[];
  /** Records whose structure is broken, with the tables that their file feeds. */
  readonly broken: readonly { readonly record: BrokenRecord; readonly tables: readonly CompiledTable[] }[];
  /** Rows that cannot be used were left out: what refers to one of those has lost it. */
  readonly setAside: boolean;
}

/**
 * Every reference between tables finds its row. A row that was refused still counts as a row, so that one
 * fault is not reported again for everything that refers to it; a table that was not delivered is not asked.
 */
export function checkReferences(
  tables: readonly TableRows[],
  contract: Contract,
  delivered: Delivered,
): void {
  const byName = new Map(tables.map((table) => [table.target.name, table]));
  for (const table of tables) {
    for (const reference of references(contract, table)) {
      const parent = byName.get(reference.table);
      if (parent === undefined) continue;
      const known = knownKeys(parent, reference.key, delivered);
      const position = positionOf(table, reference.field);
      const fault = {
        code: delivered.setAside ? 'OR-307' : 'OR-301',
        position,
        details: { kolom: reference.field, tabel: reference.table },
      };
      for (const row of table.rows) if (isOrphan(row, position, known)) reportRow(row, fault);
    }
  }
}

function references(contract: Contract, table: TableRows) {
  return contract.tables.find(({ name }) => name === table.target.name)?.references ?? [];
}

function isOrphan(row: TableRow, position: number, known: ReadonlySet<string>): boolean {
  const value = row.values[position] ?? null;
  return value !== null && !known.has(String(value)) && isSound(row);
}

function knownKeys(
  parent: TableRows,
  key: string,
  { drafts, broken, setAside }: Delivered,
): ReadonlySet<string> {
  const position = positionOf(parent, key);
  const { name } = parent.target;
  const keys = new Set<string>();
  for (const { table, values } of drafts) {
    if (table.target.name === name) keys.add(String(values[position] ?? null));
  }
  if (setAside) return keys;
  for (const { record, tables } of broken) {
    const cells = tables
      .filter((table) => table.target.name === name)
      .map((table) => cellOf(record, table, key));
    for (const cell of cells) if (cell !== undefined) keys.add(cell);
  }
  return keys;
}

/** What stands where the key column should be in a record with too many or too few fields. */
function cellOf(record: BrokenRecord, table: CompiledTable, key: string): string | undefined {
  const column = table.columns.find(({ position }) => table.target.fields[position]!.name === key);
  const position = column?.sources[0];
  return position === undefined ? undefined : record.cells[position]?.trim();
}
