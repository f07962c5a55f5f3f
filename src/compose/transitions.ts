import type { Dimension } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeCell } from '../protect/safe-table.ts';
import { categoryLabel } from './labels.ts';
import type { PlotRequest } from './plot-words.ts';
import { cellOf, findRow } from './release.ts';
import { selectRows } from './select-rows.ts';

/** Who was where, and where they were a year later, in the last year or pool of years of a table. */
export interface Transitions {
  /** `2021-2022`, or `2019-2020 tot 2021-2022`. */
  readonly years: string;
  /** What the rows and the columns are: `Op 31 oktober`, `Een jaar later`. */
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly to: readonly { readonly code: string; readonly label: string }[];
  /** The margin `totaal` comes last. */
  readonly rows: readonly {
    readonly code: string;
    readonly label: string;
    readonly total: SafeCell;
    /** In the order of `to`. */
    readonly counts: readonly SafeCell[];
  }[];
}

/** The counts of a table over a year and two more dimensions; undefined when it has no rows up to the year asked for. */
export function transitions({ table, section, context }: PlotRequest): Transitions | undefined {
  const { year, lang, labels } = context;
  const rows = selectRows(table, { year, years: section.years, where: section.where });
  const yearAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const [fromAt, toAt] = table.dimensions.flatMap((_, i) => (i === yearAt ? [] : [i]));
  const at = rows.at(-1)?.keys[yearAt];
  if (at === undefined || fromAt === undefined || toAt === undefined) return undefined;
  const [time, from, to] = [table.dimensions[yearAt]!, table.dimensions[fromAt]!, table.dimensions[toAt]!];
  const last = rows.filter((row) => row.keys[yearAt] === at);
  const labelOf = (dimension: Dimension, code: string): string =>
    categoryLabel(labels, { dimension, params: table.params, lang }, code);
  const codesAt = (place: number) => [...new Set(last.map((row) => row.keys[place]!))];
  const count = (row: string, column: string): SafeCell =>
    cellOf(
      table,
      findRow(table, { [time.name]: at, [from.name]: row, [to.name]: column }),
      table.columns[0]!.name,
    );
  const columns = codesAt(toAt).filter((code) => code !== TOTAL);
  return {
    years: labelOf(time, at),
    fromLabel: from.label[lang],
    toLabel: to.label[lang],
    to: columns.map((code) => ({ code, label: labelOf(to, code) })),
    rows: codesAt(fromAt).map((code) => ({
      code,
      label: labelOf(from, code),
      total: count(code, TOTAL),
      counts: columns.map((column) => count(code, column)),
    })),
  };
}

/** Without the rows and columns that are published as all zero. */
export function occupied(moved: Transitions | undefined): Transitions | undefined {
  if (moved === undefined) return undefined;
  const rows = moved.rows.filter(({ total, counts }) => [total, ...counts].some(({ value }) => value !== 0));
  const kept = moved.to.map((_, column) => rows.some(({ counts }) => counts[column]!.value !== 0));
  const inKept = (_: unknown, column: number): boolean => kept[column]!;
  return {
    ...moved,
    to: moved.to.filter(inKept),
    rows: rows.map((row) => ({ ...row, counts: row.counts.filter(inKept) })),
  };
}
