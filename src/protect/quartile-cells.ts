import type { Quartiles } from '../model/row-statistics.ts';
import type { RawRow, RawTable } from '../model/table.ts';
import { quantile } from '../stats/quantile.ts';
import type { CountedRow } from './counted-table.ts';
import { emptyCell, shownShare } from './rate-cells.ts';
import type { SafeCell, SafeColumn } from './safe-table.ts';
import { sameKeys } from './same-keys.ts';

/** Rows with the same keys as one: counts and persons added up, and the values kept for the quartiles. */
export function gatherValues(
  { measure, rows }: RawTable,
  countRow: (row: RawRow) => CountedRow,
): readonly CountedRow[] {
  const { value, weight } = measure.quartiles!;
  const [at, by] = [measure.values.indexOf(value), measure.counts.findIndex(({ name }) => name === weight)];
  return sameKeys(rows).map((group) => ({
    ...countRow(group.reduce(plus)),
    spread: group.flatMap((row) => Array.from({ length: row.counts[by] ?? 0 }, () => row.values[at]!)),
  }));
}

function plus(a: RawRow, b: RawRow): RawRow {
  const sums = (x: readonly (number | null)[], y: readonly (number | null)[]) =>
    x.map((part, i) => (part === null || y[i] === null ? null : part + y[i]!));
  return { ...a, counts: sums(a.counts, b.counts), persons: sums(a.persons, b.persons) };
}

/** The columns of the median and the quartiles of a measure; none when it has none. */
export function quartileColumns(quartiles: Quartiles | undefined): readonly SafeColumn[] {
  if (quartiles === undefined) return [];
  const { label, median, first, third } = quartiles;
  const side = (nl: string, en: string) => ({ nl: `${label.nl}, ${nl}`, en: `${label.en}, ${en}` });
  const column = (name: string, of: { readonly nl: string; readonly en: string }): SafeColumn => ({
    name,
    label: of,
    role: 'schatting',
    decimals: 1,
  });
  return [
    column(median, side('mediaan', 'median')),
    column(first, side('eerste kwartiel', 'first quartile')),
    column(third, side('derde kwartiel', 'third quartile')),
  ];
}

/** The cells of `quartileColumns` for one row: type 7, empty where nobody has a value. */
export function quartileCells(quartiles: Quartiles | undefined, row: CountedRow): readonly SafeCell[] {
  if (quartiles === undefined) return [];
  return [0.5, 0.25, 0.75].map((p) => {
    const found = quantile(row.spread ?? [], p);
    return found === null ? emptyCell('niet_van_toepassing') : shownShare(found / quartiles.divisor);
  });
}
