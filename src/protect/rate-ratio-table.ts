import type { Development } from '../model/measure.ts';
import { isBroken, type SeriesBreak } from '../model/series-break.ts';
import { holm } from '../stats/holm.ts';
import { rateRatio } from '../stats/rate-ratio.ts';
import { betweenYears, dimensionOf } from './between-years.ts';
import type { GuardedTable } from './guarded-table.ts';
import type { DeriveOptions } from './plain-table.ts';
import { emptyCell, shownShare } from './rate-cells.ts';
import type { SafeCell, SafeColumn, SafeTableParts } from './safe-table.ts';
import { type YearRate, yearSeries } from './year-series.ts';

const RATIO = 'rate_ratio';

const COLUMNS: readonly SafeColumn[] = [
  { name: RATIO, label: { nl: 'Verhouding', en: 'Rate ratio' }, role: 'schatting', decimals: 2 },
  {
    name: 'lo',
    label: { nl: 'Verhouding, ondergrens', en: 'Rate ratio, lower bound' },
    role: 'grens',
    of: RATIO,
    decimals: 2,
  },
  {
    name: 'hi',
    label: { nl: 'Verhouding, bovengrens', en: 'Rate ratio, upper bound' },
    role: 'grens',
    of: RATIO,
    decimals: 2,
  },
  { name: 'p', label: { nl: 'p (exacte toets)', en: 'p (exact test)' }, role: 'toets' },
  {
    name: 'p_holm',
    label: { nl: 'p, gecorrigeerd (Holm)', en: 'p, adjusted (Holm)' },
    role: 'toets',
  },
];

/**
 * How many times the rate of a complete school year is that of the year before: exact interval, exact p and
 * Holm's correction over all pairs, from protected counts only. Across a break in the series nothing is
 * compared, and a pair with a hidden count is hidden and counts as the largest p of the family.
 */
export function rateRatioTable(
  guarded: GuardedTable,
  development: Development,
  options: DeriveOptions,
): readonly SafeTableParts[] {
  const years = yearSeries(guarded, development, options.peildatum);
  const pairs = years.slice(1).map((to, i) => comparePair(years[i]!, to, options.breaks));
  const adjusted = holm(pairs.map(({ p }) => (typeof p === 'number' ? p : 1)));
  const rows = pairs.map(({ keys, ratio, low, high, p }, i) => ({
    keys,
    cells: [ratio, low, high, p, typeof p === 'number' ? adjusted[i]! : p].map(cellOf),
    stand: 'definitief' as const,
  }));
  const over = dimensionOf(guarded.source.measure, development.over);
  const source = { ...guarded.source, policy: options.policy, over };
  return betweenYears(source, 'vergelijking', { columns: COLUMNS, rows });
}

/** Undefined stands for a hidden result, null for one that does not exist. */
type Result = number | null | undefined;

function comparePair(from: YearRate, to: YearRate, breaks: readonly SeriesBreak[]) {
  const keys = [from.year, to.year];
  const all = (value: null | undefined) => ({ keys, ratio: value, low: value, high: value, p: value });
  if (isBroken(breaks, Number(from.year.slice(0, 4)), Number(to.year.slice(0, 4)))) return all(null);
  const rates = [to, from].map(({ count, exposure }) =>
    count === null || exposure === null ? undefined : { count, exposure },
  );
  const [now, before] = rates;
  if (now === undefined || before === undefined) return all(undefined);
  const found = rateRatio(now, before);
  return found === null ? all(null) : { keys, ...found };
}

function cellOf(value: Result): SafeCell {
  if (value === undefined) return emptyCell('verborgen');
  return value === null || !Number.isFinite(value) ? emptyCell('niet_van_toepassing') : shownShare(value);
}
