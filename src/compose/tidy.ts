import { schoolYearLabel } from '../model/day.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { CellStatus, SafeColumn, SafeRow, StandVanZaken } from '../protect/safe-table.ts';
import { cellOf } from './release.ts';

/** One figure of a release: what charts are drawn from and what others can compute with. */
export interface TidyRow {
  readonly maat: string;
  readonly indicator: string;
  readonly kenmerk: string;
  /** Categories other than the school year and k, `niveaugroep=BA; isced_breed=04`. */
  readonly groep: string;
  /** `2021-2022`; years together by the first and the last, `2018-2019..2022-2023`. */
  readonly schooljaar: string;
  readonly k: string;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly waarde: number | null;
  readonly laag: number | null;
  readonly hoog: number | null;
  readonly status: CellStatus;
  readonly stand_van_zaken: StandVanZaken;
}

/** Every count, share and estimate of a table, one per row; bounds stand beside their share. */
export function tidyRows(table: SafeTable): readonly TidyRow[] {
  return table.rows.flatMap((row) =>
    table.columns.filter(({ role }) => role !== 'grens').map((column) => tidyRow(table, row, column)),
  );
}

function tidyRow(table: SafeTable, row: SafeRow, column: SafeColumn): TidyRow {
  const value = (name: string | undefined): number | null =>
    name === undefined ? null : cellOf(table, row, name).value;
  const rate = table.measure.rates.find(({ name }) => name === column.name);
  const [low, high] = table.columns.filter((bound) => bound.role === 'grens' && bound.of === column.name);
  const cell = cellOf(table, row, column.name);
  return {
    maat: table.id,
    indicator: column.name,
    kenmerk: table.params.per === TOTAL ? '' : table.params.per,
    groep: groupOf(table, row),
    schooljaar: keyOf(table, row, 'schooljaar'),
    k: keyOf(table, row, 'k'),
    teller: rate === undefined ? (column.role === 'aantal' ? cell.value : null) : value(rate.part),
    noemer: value(rate?.base),
    waarde: cell.value,
    laag: value(low?.name),
    hoog: value(high?.name),
    status: cell.status,
    stand_van_zaken: row.stand,
  };
}

function keyOf(table: SafeTable, row: SafeRow, list: string): string {
  const at = table.dimensions.findIndex((dimension) => dimension.list === list);
  const key = row.keys[at];
  if (key === undefined) return '';
  if (list !== 'schooljaar' || key === TOTAL) return key;
  const years = table.dimensions[at]!.merged?.[key] ?? [key];
  const labels = [years[0]!, years.at(-1)!].map((year) => schoolYearLabel(Number(year)));
  return [...new Set(labels)].join('..');
}

function groupOf(table: SafeTable, row: SafeRow): string {
  return table.dimensions
    .map(({ name, list }, i) => ({ name, list, key: row.keys[i]! }))
    .filter(({ list, key }) => list !== 'schooljaar' && list !== 'k' && !(list === 'per' && key === TOTAL))
    .map(({ name, key }) => `${name}=${key}`)
    .join('; ');
}
