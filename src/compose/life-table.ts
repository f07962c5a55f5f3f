import type { CifPlot, PlotValue } from '../model/plot.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeRow } from '../protect/safe-table.ts';
import { isDrawn, plotValue } from './plot-value.ts';
import type { PlotRequest } from './plot-words.ts';
import { cellOf } from './release.ts';

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

/** The rows of everyone together, or of the group of `waar`, in the order of the years since the start. */
export function lifeTable({ table, section, context }: PlotRequest): LifeTable {
  const { lang } = context;
  const stepAt = table.dimensions.findIndex(({ list }) => list === 'k');
  const rows = table.rows
    .filter(({ keys }) =>
      table.dimensions.every(({ name }, i) => i === stepAt || keys[i] === (section.where[name] ?? TOTAL)),
    )
    .toSorted((a, b) => Number(a.keys[stepAt]) - Number(b.keys[stepAt]));
  const valueIn = (row: SafeRow | undefined, name: string) => plotValue(cellOf(table, row, name));
  const followed = FOLLOWED.flatMap((name) => table.columns.filter((column) => column.name === name))[0];
  return {
    years: rows.map(({ keys }) => keys[stepAt]!),
    start: valueIn(rows[0], table.columns[0]?.name ?? ''),
    outcomes: outcomesOf(table).map(({ name, label }) => ({
      code: name,
      label: label[lang],
      points: rows.map((row) => pointOf(table, row, `${SHARE}${name}`)),
    })),
    followed: {
      label: followed?.label[lang] ?? '',
      numbers: rows.map((row) => valueIn(row, followed?.name ?? '')),
    },
  };
}

/** The counts that have an estimate of their own. */
function outcomesOf({ columns }: SafeTable): SafeTable['columns'] {
  const shares = new Set(columns.filter(({ role }) => role === 'aandeel').map(({ name }) => name));
  return columns.filter(({ name, role }) => role === 'aantal' && shares.has(`${SHARE}${name}`));
}

/** A chance without bounds is drawn without a band; a hidden one has neither. */
function pointOf(table: SafeTable, row: SafeRow, share: string): Point {
  const value = plotValue(cellOf(table, row, share));
  if (!isDrawn(value)) return { share: value, low: value, high: value };
  const [low, high] = table.columns
    .filter(({ role, of }) => role === 'grens' && of === share)
    .map(({ name }) => plotValue(cellOf(table, row, name)));
  return { share: value, low: low ?? { mark: 'z' }, high: high ?? { mark: 'z' } };
}
