import type { Measure } from '../model/measure.ts';
import type { CellStatus, SafeCell, SafeRow, SafeTableParts } from '../protect/safe-table.ts';

/** A cell in short: a number that is shown, or a letter for its status with the number of a zero or rounded one. */
type StoredCell = number | string;

/** A published table as the ledger keeps it: everything but the SQL. */
export interface StoredTable extends Omit<SafeTableParts, 'rows' | 'measure'> {
  readonly measure: Omit<Measure, 'sql'>;
  readonly rows: readonly (readonly [
    keys: readonly string[],
    cells: readonly StoredCell[],
    stand: SafeRow['stand'],
  ])[];
}

const LETTERS: Readonly<Record<Exclude<CellStatus, 'ok'>, string>> = {
  nul: '0',
  verborgen: 'c',
  onzeker: 'u',
  niet_van_toepassing: 'z',
  niet_beschikbaar: 'x',
  afgerond: '~',
};

const STATUSES: ReadonlyMap<string, CellStatus> = new Map(
  Object.entries(LETTERS).map(([status, letter]) => [letter, status as CellStatus]),
);

/** A protected table in the form of the ledger. */
export function storeTable(table: SafeTableParts): StoredTable {
  const { rows, measure, ...rest } = table;
  const { sql: _, ...head } = measure;
  return {
    ...rest,
    measure: head,
    rows: rows.map(({ keys, cells, stand }) => [keys, cells.map(storeCell), stand]),
  };
}

/** The same table again, as it was published. */
export function restoreTable({ rows, measure, ...rest }: StoredTable): SafeTableParts {
  return {
    ...rest,
    measure: { ...measure, sql: '' },
    rows: rows.map(([keys, cells, stand]) => ({ keys, cells: cells.map(restoreCell), stand })),
  };
}

/** The tables of a release, as they were published. */
export function tablesOf({
  tabellen,
}: {
  readonly tabellen: readonly StoredTable[];
}): readonly SafeTableParts[] {
  return tabellen.map(restoreTable);
}

function storeCell({ status, value }: SafeCell): StoredCell {
  if (status === 'ok') return value!;
  return status === 'afgerond' ? `${LETTERS[status]}${value}` : LETTERS[status];
}

function restoreCell(cell: StoredCell): SafeCell {
  if (typeof cell === 'number') return { status: 'ok', value: cell };
  const status = STATUSES.get(cell[0]!)!;
  if (status === 'nul') return { status, value: 0 };
  return { status, value: status === 'afgerond' ? Number(cell.slice(1)) : null };
}
