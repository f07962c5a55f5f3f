import { inSentence } from '../locale/in-sentence.ts';
import { formatCount } from '../locale/numbers.ts';
import type { Dimension } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang } from '../model/text.ts';
import type { SafeCell } from '../protect/safe-table.ts';
import { categoryLabel } from './labels.ts';
import { plotText, plotValue } from './plot-value.ts';
import type { PlotRequest } from './plot-words.ts';
import { cellOf, findRow } from './release.ts';
import { selectRows } from './select-rows.ts';

/** The first count of a table per year, and per category of the one dimension that is left. */
export interface YearlyCounts {
  /** What is counted: `Nieuwe trajecten`. */
  readonly unit: string;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly years: readonly {
    readonly label: string;
    readonly total: SafeCell;
    /** In the order of `categories`. */
    readonly counts: readonly SafeCell[];
  }[];
}

/**
 * Counts of the years asked for, by the dimension that is neither the year nor filtered away; a category that is
 * published as 0 in each of them is left out.
 */
export function yearlyCounts({ table, section, context }: PlotRequest): YearlyCounts {
  const { year, lang, labels } = context;
  const rows = selectRows(table, { year, years: section.years, where: section.where });
  const yearAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const splitAt = table.dimensions.findIndex(
    ({ name }, i) => i !== yearAt && section.where[name] === undefined,
  );
  const [yearOf, split] = [table.dimensions[yearAt]!, table.dimensions[splitAt]!];
  const labelOf = (dimension: Dimension, code: string): string =>
    categoryLabel(labels, { dimension, params: table.params, lang }, code);
  const column = table.columns[0]!;
  const count = (at: string, code: string): SafeCell =>
    cellOf(table, findRow(table, { ...section.where, [yearOf.name]: at, [split.name]: code }), column.name);
  const years = [...new Set(rows.map((row) => row.keys[yearAt]!))];
  const codes = [...new Set(rows.map((row) => row.keys[splitAt]!))].filter(
    (code) => code !== TOTAL && years.some((at) => count(at, code).value !== 0),
  );
  return {
    unit: column.label[lang],
    categories: codes.map((code) => ({ code, label: labelOf(split, code) })),
    years: years.map((at) => ({
      label: labelOf(yearOf, at),
      total: count(at, TOTAL),
      counts: codes.map((code) => count(at, code)),
    })),
  };
}

/** The totals of the years, or nothing where there are none: `n = 50, 73, 66, 90 en 81 (nieuwe trajecten).` */
export function totalsLine({ years, unit }: YearlyCounts, lang: Lang): string {
  if (years.length === 0) return '';
  const texts = years.map(({ total }) => plotText(plotValue(total), (number) => formatCount(number, lang)));
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(texts);
  return `n = ${list} (${inSentence(unit)}).`;
}
