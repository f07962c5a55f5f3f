import type { CifPlot, PlotValue } from '../model/plot.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeRow } from '../protect/safe-table.ts';
import { categoryLabel } from './labels.ts';
import { isDrawn, plotValue } from './plot-value.ts';
import type { PlotRequest } from './plot-words.ts';
import { cellOf } from './release.ts';
import { selectRows } from './select-rows.ts';

type Point = CifPlot['curves'][number]['points'][number];

/** One outcome of a life table: its count is called `code`. */
export interface Outcome {
  readonly code: string;
  readonly label: string;
  /** The chance of it by the end of each of the years, with its bounds. */
  readonly points: readonly Point[];
}

/** A yearly life table with the estimates beside it, for one group. */
export interface LifeTable {
  /** The cohort that it is of; undefined for everyone together or the group asked for. */
  readonly cohort: string | undefined;
  /** Years since the start, from 1. */
  readonly years: readonly string[];
  readonly start: PlotValue;
  readonly outcomes: readonly Outcome[];
  /** What the persons still followed are called, and how many they are at the end of each year. */
  readonly followed: { readonly label: string; readonly numbers: readonly PlotValue[] };
}

const SHARE = 'aandeel_';
/** Who is followed at a moment: the first of these columns that the table shows. */
const FOLLOWED = ['n_risk', 'nog_bezig'];

/**
 * Everyone together or the group of `waar`; where neither is published, the cohort with most estimates, the last
 * of those (a chart is worth little without a curve). A year
 * that the design leaves out is not available, so that the years keep their distances.
 */
export function lifeTable(request: PlotRequest): LifeTable {
  const { table, context } = request;
  const { lang } = context;
  const stepAt = table.dimensions.findIndex(({ list }) => list === 'k');
  const { rows, cohort } = groupRows(request);
  const last = Math.max(0, ...rows.map(({ keys }) => Number(keys[stepAt])));
  const years = Array.from({ length: last }, (_, index) => String(index + 1));
  const steps = years.map((year) => rows.find(({ keys }) => keys[stepAt] === year));
  const valueIn = (row: SafeRow | undefined, name: string) => plotValue(cellOf(table, row, name));
  const followed = FOLLOWED.flatMap((name) => table.columns.filter((column) => column.name === name))[0];
  return {
    cohort,
    years,
    start: valueIn(rows[0], table.columns[0]?.name ?? ''),
    outcomes: outcomesOf(table).map(({ name, label }) => ({
      code: name,
      label: label[lang],
      points: steps.map((row) => pointOf(table, row, `${SHARE}${name}`)),
    })),
    followed: {
      label: followed?.label[lang] ?? '',
      numbers: steps.map((row) => valueIn(row, followed?.name ?? '')),
    },
  };
}

function groupRows({ table, section, context }: PlotRequest): {
  readonly rows: readonly SafeRow[];
  readonly cohort: string | undefined;
} {
  const cohortAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const fits = ({ keys }: SafeRow, free: number) =>
    table.dimensions.every(
      ({ name, list }, i) => list === 'k' || i === free || keys[i] === (section.where[name] ?? TOTAL),
    );
  const whole = table.rows.filter((row) => fits(row, -1));
  if (whole.length > 0) return { rows: whole, cohort: undefined };
  const { year, lang, labels } = context;
  const shown = selectRows(table, { year, years: section.years, where: section.where }).filter((row) =>
    fits(row, cohortAt),
  );
  const known = new Map<string, number>();
  for (const row of shown.filter((one) => hasEstimate(table, one)))
    known.set(row.keys[cohortAt]!, (known.get(row.keys[cohortAt]!) ?? 0) + 1);
  const most = Math.max(...known.values());
  const code = [...known].findLast(([, points]) => points === most)?.[0];
  if (code === undefined) return { rows: [], cohort: undefined };
  const place = { dimension: table.dimensions[cohortAt]!, params: table.params, lang };
  return {
    rows: shown.filter(({ keys }) => keys[cohortAt] === code),
    cohort: categoryLabel(labels, place, code),
  };
}

function hasEstimate(table: SafeTable, row: SafeRow): boolean {
  return outcomesOf(table).some(({ name }) => isDrawn(plotValue(cellOf(table, row, `${SHARE}${name}`))));
}

/** The counts that have an estimate of their own. */
function outcomesOf({ columns }: SafeTable): SafeTable['columns'] {
  const shares = new Set(columns.filter(({ role }) => role === 'aandeel').map(({ name }) => name));
  return columns.filter(({ name, role }) => role === 'aantal' && shares.has(`${SHARE}${name}`));
}

/** A chance without bounds is drawn without a band; a hidden one has neither. */
function pointOf(table: SafeTable, row: SafeRow | undefined, share: string): Point {
  const value = plotValue(cellOf(table, row, share));
  if (!isDrawn(value)) return { share: value, low: value, high: value };
  const [low, high] = table.columns
    .filter(({ role, of }) => role === 'grens' && of === share)
    .map(({ name }) => plotValue(cellOf(table, row, name)));
  return { share: value, low: low ?? { mark: 'z' }, high: high ?? { mark: 'z' } };
}
