import type { Comparison, Rate } from '../model/measure.ts';
import { isBroken, type SeriesBreak } from '../model/series-break.ts';
import { TOTAL } from '../model/table.ts';
import { type ComparedShares, compareShares } from '../stats/compare-shares.ts';
import type { PartOfBase } from '../stats/part-of-base.ts';
import { betweenYears } from './between-years.ts';
import { emptyCell, shownShare } from './rate-cells.ts';
import type { CellStatus, SafeCell, SafeColumn, SafeRow, SafeTableParts } from './safe-table.ts';
import { yearOfCategory } from './stand-of-row.ts';

const POINTS = 100;

const COLUMNS: readonly SafeColumn[] = [
  { name: 'aandeel_van', label: { nl: 'Aandeel, eerste jaar', en: 'Share, first year' }, role: 'aandeel' },
  { name: 'aandeel_naar', label: { nl: 'Aandeel, tweede jaar', en: 'Share, second year' }, role: 'aandeel' },
  {
    name: 'verschil',
    label: { nl: 'Verschil in procentpunt', en: 'Difference in percentage points' },
    role: 'verschil',
  },
  {
    name: 'verschil_lo',
    label: { nl: 'Verschil, ondergrens', en: 'Difference, lower bound' },
    role: 'verschil',
  },
  {
    name: 'verschil_hi',
    label: { nl: 'Verschil, bovengrens', en: 'Difference, upper bound' },
    role: 'verschil',
  },
  {
    name: 'holm_lo',
    label: { nl: 'Ondergrens, gecorrigeerd (Holm)', en: 'Lower bound, adjusted (Holm)' },
    role: 'verschil',
  },
  {
    name: 'holm_hi',
    label: { nl: 'Bovengrens, gecorrigeerd (Holm)', en: 'Upper bound, adjusted (Holm)' },
    role: 'verschil',
  },
  {
    name: 'kleinste_zichtbaar',
    label: { nl: 'Kleinste verschil dat te zien is', en: 'Smallest difference that can be seen' },
    role: 'punten',
  },
  { name: 'p', label: { nl: 'p (Fisher)', en: 'p (Fisher)' }, role: 'toets' },
  {
    name: 'p_holm',
    label: { nl: 'p, gecorrigeerd (Holm)', en: 'p, adjusted (Holm)' },
    role: 'toets',
  },
];

/** The share of one year: its counts where the share itself may be shown, else why not. */
interface YearShare {
  readonly year: string;
  readonly counts: PartOfBase | undefined;
  readonly reason: CellStatus;
}

/**
 * A share compared between consecutive final years, from what a protected table shows and nothing else:
 * difference with Newcombe's interval first, Fisher's exact p last, both also corrected over all pairs of the
 * table (Holm). A pair with a share that is not shown has its reason, and counts in the family; across a break
 * in the series nothing is compared. None where the design shows no such share or pools the years.
 */
export function comparisonTable(
  table: SafeTableParts,
  comparison: Comparison,
  breaks: readonly SeriesBreak[],
): readonly SafeTableParts[] {
  const rate = table.measure.rates.find(({ name }) => name === comparison.rate);
  const over = table.dimensions.find(({ name }) => name === comparison.over);
  if (rate === undefined || over === undefined || !hasRate(table, rate)) return [];
  const years = finalYears(table, comparison, rate);
  const pairs = years.slice(1).map((to, i) => [years[i]!, to] as const);
  const compared = compareShares(
    pairs.map(([from, to]) =>
      from.counts === undefined ||
      to.counts === undefined ||
      isBroken(breaks, Number(from.year), Number(to.year))
        ? null
        : { from: from.counts, to: to.counts },
    ),
  );
  const rows = pairs.map(
    ([from, to], i): SafeRow => ({
      keys: [from.year, to.year],
      cells: pairCells(from, to, compared[i]!),
      stand: 'definitief',
    }),
  );
  return betweenYears({ ...table, over }, 'vergelijking', { columns: COLUMNS, rows });
}

function hasRate({ columns }: SafeTableParts, rate: Rate): boolean {
  const names = columns.map(({ name }) => name);
  return [rate.name, rate.part, rate.base].every((name) => names.includes(name));
}

/** The final years in order, everybody together and the other dimensions as declared. */
function finalYears(table: SafeTableParts, { over, where }: Comparison, rate: Rate): readonly YearShare[] {
  const cell = (row: SafeRow, name: string): SafeCell =>
    row.cells[table.columns.findIndex((column) => column.name === name)]!;
  const overAt = table.dimensions.findIndex(({ name }) => name === over);
  const isAsked = (row: SafeRow): boolean =>
    table.dimensions.every(({ name }, i) => i === overAt || row.keys[i] === (where[name] ?? TOTAL));
  return table.rows
    .filter((row) => isAsked(row) && row.stand === 'definitief')
    .filter((row) => yearOfCategory(row.keys[overAt]!, table.dimensions[overAt]!) !== undefined)
    .map((row): YearShare => {
      const [share, part, base] = [rate.name, rate.part, rate.base].map((name) => cell(row, name));
      const isShown = share!.value !== null && part!.value !== null && base!.value !== null;
      return {
        year: row.keys[overAt]!,
        counts: isShown ? { part: part!.value!, base: base!.value! } : undefined,
        reason: share!.status,
      };
    })
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}

function pairCells(from: YearShare, to: YearShare, compared: ComparedShares | null): readonly SafeCell[] {
  const shares = [from, to].map(({ counts, reason }) =>
    counts === undefined ? emptyCell(reason) : shownShare(counts.part / counts.base),
  );
  if (compared === null) {
    const lacking = [from, to].find(({ counts }) => counts === undefined);
    const reason = lacking === undefined ? 'niet_van_toepassing' : lacking.reason;
    return [...shares, ...COLUMNS.slice(shares.length).map(() => emptyCell(reason))];
  }
  const { difference, low, high, corrected, smallestVisible, p } = compared;
  const points = [difference, low, high, corrected.low, corrected.high, smallestVisible];
  return [...shares, ...points.map((share) => share * POINTS), p, corrected.p].map((value) =>
    typeof value === 'number' ? shownShare(value) : value,
  );
}
