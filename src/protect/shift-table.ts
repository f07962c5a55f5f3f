import type { Shift } from '../model/measure.ts';
import { isBroken, type SeriesBreak } from '../model/series-break.ts';
import { TOTAL } from '../model/table.ts';
import { dissimilarity } from '../stats/dissimilarity.ts';
import { fisherFreemanHalton } from '../stats/fisher-freeman-halton.ts';
import { holm } from '../stats/holm.ts';
import { betweenYears, dimensionOf } from './between-years.ts';
import { indexOf } from './count-table.ts';
import type { GuardedTable } from './guarded-table.ts';
import type { DeriveOptions } from './plain-table.ts';
import { emptyCell, shownShare } from './rate-cells.ts';
import type { SafeCell, SafeColumn, SafeTableParts } from './safe-table.ts';
import { isRunning, yearOfCategory } from './stand-of-row.ts';

const COLUMNS: readonly SafeColumn[] = [
  { name: 'D_index', label: { nl: 'D-index', en: 'D-index' }, role: 'schatting' },
  {
    name: 'fisher_freeman_halton_p',
    label: { nl: 'p (exacte toets)', en: 'p (exact test)' },
    role: 'toets',
  },
  {
    name: 'p_holm',
    label: { nl: 'p, gecorrigeerd (Holm)', en: 'p, adjusted (Holm)' },
    role: 'toets',
  },
];

interface YearCounts {
  readonly year: string;
  readonly cells: readonly SafeCell[];
}

/**
 * How much a distribution shifts between two consecutive complete school years that hold anything: D-index,
 * Fisher-Freeman-Halton p and Holm's correction over all pairs, from protected counts only. A pair with a
 * hidden count is hidden, and counts as the largest p of the family; across a break in the series nothing is
 * compared. No table without totals over the other dimensions.
 */
export function shiftTable(
  guarded: GuardedTable,
  shift: Shift,
  options: DeriveOptions,
): readonly SafeTableParts[] {
  const years = completeYears(guarded, shift, options.peildatum);
  const pairs = years.slice(1).map((to, i) => compareYears(years[i]!, to, options.breaks));
  const adjusted = holm(pairs.map(({ p }) => p ?? 1));
  const rows = pairs.map(({ from, to, d, p }, i) => ({
    keys: [from, to],
    cells: [d, p, p === undefined || p === null ? p : adjusted[i]!].map(testCell),
    stand: 'definitief' as const,
  }));
  const over = dimensionOf(guarded.source.measure, shift.over);
  const source = { ...guarded.source, policy: options.policy, over };
  return betweenYears(source, 'verschuiving', { columns: COLUMNS, rows });
}

/** Per complete year the cells of the distribution, all other dimensions taken together. */
function completeYears(
  { source, cells }: GuardedTable,
  shift: Shift,
  peildatum: string,
): readonly YearCounts[] {
  const { dimensions } = source.measure;
  const over = dimensions.findIndex(({ name }) => name === shift.over);
  const along = dimensions.findIndex(({ name }) => name === shift.distribution);
  const count = indexOf(source.counts, shift.count);
  const years = new Map<string, Map<string, SafeCell>>();
  for (const [r, { keys }] of source.rows.entries()) {
    const year = yearOfCategory(keys[over]!, dimensions[over]!);
    const isMargin = keys.every((key, i) => (i === over || i === along ? key !== TOTAL : key === TOTAL));
    if (year === undefined || isRunning(year, peildatum) || !isMargin) continue;
    const known = years.get(keys[over]!) ?? new Map<string, SafeCell>();
    years.set(keys[over]!, known.set(keys[along]!, cells[r]![count]!));
  }
  const categories = [...new Set([...years.values()].flatMap((byCategory) => [...byCategory.keys()]))].sort();
  return [...years]
    .map(([year, byCategory]) => ({
      year,
      cells: categories.map((key) => byCategory.get(key) ?? shownShare(0)),
    }))
    .filter((found) => found.cells.some(({ value }) => value !== 0))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}

/** Undefined stands for a hidden result, null for one that does not exist. */
function compareYears(from: YearCounts, to: YearCounts, breaks: readonly SeriesBreak[]) {
  const counts = [from, to].map((year) => year.cells.map(({ value }) => value));
  const pair = { from: from.year, to: to.year };
  if (isBroken(breaks, Number(from.year.slice(0, 4)), Number(to.year.slice(0, 4))))
    return { ...pair, d: null, p: null };
  if (counts.flat().includes(null)) return { ...pair, d: undefined, p: undefined };
  const [first, second] = counts as readonly (readonly number[])[];
  return { ...pair, d: dissimilarity(first!, second!), p: fisherFreemanHalton([first!, second!])?.p ?? null };
}

function testCell(value: number | null | undefined): SafeCell {
  if (value === undefined) return emptyCell('verborgen');
  return value === null ? emptyCell('niet_van_toepassing') : shownShare(value);
}
