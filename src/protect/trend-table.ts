import type { Development } from '../model/measure.ts';
import { isBroken, type SeriesBreak } from '../model/series-break.ts';
import { poissonTrend } from '../stats/poisson-trend.ts';
import { betweenYears, dimensionOf } from './between-years.ts';
import type { GuardedTable } from './guarded-table.ts';
import type { DeriveOptions } from './plain-table.ts';
import { emptyCell, shownShare } from './rate-cells.ts';
import type { CellStatus, SafeCell, SafeColumn, SafeRow, SafeTableParts } from './safe-table.ts';
import { type YearRate, yearSeries } from './year-series.ts';

/** A trend needs so many years. */
const FEWEST_YEARS = 3;
const GROWTH = 'groei_per_jaar';

const COLUMNS: readonly SafeColumn[] = [
  { name: 'jaren', label: { nl: 'Schooljaren', en: 'School years' }, role: 'schatting', decimals: 0 },
  { name: GROWTH, label: { nl: 'Groei per jaar', en: 'Growth per year' }, role: 'aandeel' },
  { name: 'lo', label: { nl: 'Groei, ondergrens', en: 'Growth, lower bound' }, role: 'grens', of: GROWTH },
  { name: 'hi', label: { nl: 'Groei, bovengrens', en: 'Growth, upper bound' }, role: 'grens', of: GROWTH },
  { name: 'dispersie', label: { nl: 'Dispersie', en: 'Dispersion' }, role: 'schatting', decimals: 2 },
  {
    name: 'lo_quasi',
    label: { nl: 'Groei, ondergrens (quasi-Poisson)', en: 'Growth, lower bound (quasi-Poisson)' },
    role: 'grens',
    of: GROWTH,
  },
  {
    name: 'hi_quasi',
    label: { nl: 'Groei, bovengrens (quasi-Poisson)', en: 'Growth, upper bound (quasi-Poisson)' },
    role: 'grens',
    of: GROWTH,
  },
  { name: 'p', label: { nl: 'p (geen groei)', en: 'p (no growth)' }, role: 'toets' },
  {
    name: 'p_quasi',
    label: { nl: 'p (quasi-Poisson)', en: 'p (quasi-Poisson)' },
    role: 'toets',
  },
];

/**
 * The trend of a rate over complete school years (Poisson regression), one row per stretch of at least three
 * years without a break in the series, from protected counts only. Where counts scatter more than Poisson
 * says, the quasi-Poisson interval stands beside the plain one.
 */
export function trendTable(
  guarded: GuardedTable,
  development: Development,
  options: DeriveOptions,
): readonly SafeTableParts[] {
  const years = yearSeries(guarded, development, options.peildatum);
  const stretches = unbroken(years, options.breaks).filter(({ length }) => length >= FEWEST_YEARS);
  const rows = stretches.map(
    (stretch): SafeRow => ({
      keys: [stretch[0]!.year, stretch.at(-1)!.year],
      cells: trendCells(stretch),
      stand: 'definitief',
    }),
  );
  const over = dimensionOf(guarded.source.measure, development.over);
  const source = { ...guarded.source, policy: options.policy, over };
  return betweenYears(source, 'trend', { columns: COLUMNS, rows });
}

/** Years that follow on each other without a break; a year in which the series broke is in none. */
function unbroken(
  years: readonly YearRate[],
  breaks: readonly SeriesBreak[],
): readonly (readonly YearRate[])[] {
  const stretches: YearRate[][] = [[]];
  for (const year of years) {
    const last = stretches.at(-1)!;
    const before = last.at(-1);
    if (isBroken(breaks, firstYear(year), firstYear(year))) stretches.push([]);
    else if (before === undefined || !isBroken(breaks, firstYear(before), firstYear(year))) last.push(year);
    else stretches.push([year]);
  }
  return stretches;
}

/** In the order of `COLUMNS`. */
function trendCells(stretch: readonly YearRate[]): readonly SafeCell[] {
  const jaren = shownShare(stretch.length);
  const without = (status: CellStatus) => [jaren, ...COLUMNS.slice(1).map(() => emptyCell(status))];
  const counts = stretch.flatMap((year) => {
    const { count, exposure } = year;
    return count === null || exposure === null ? [] : [{ year: firstYear(year), count, exposure }];
  });
  if (counts.length < stretch.length) return without('verborgen');
  const trend = poissonTrend(counts);
  if (trend === null) return without('niet_van_toepassing');
  const { growth, dispersion, plain, quasi } = trend;
  const wider = (value: number | undefined) =>
    value === undefined ? emptyCell('niet_van_toepassing') : shownShare(value);
  return [
    jaren,
    ...[growth, plain.low, plain.high, dispersion].map(shownShare),
    ...[quasi?.low, quasi?.high].map(wider),
    shownShare(plain.p),
    wider(quasi?.p),
  ];
}

function firstYear({ year }: YearRate): number {
  return Number(year.slice(0, 4));
}
