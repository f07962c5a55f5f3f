import { formatChange, formatCount, formatInterval, formatShare } from '../../locale/numbers.ts';
import type {
  AlluvialPlot,
  CifPlot,
  DotsPlot,
  InOutPlot,
  LinesPlot,
  MatrixPlot,
  Plot,
  PlotValue,
  SharesPlot,
  SmallMultiplesPlot,
  TrianglePlot,
  WaterfallPlot,
} from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import { valueText } from '../chart/value-text.ts';
import { word } from './words.ts';

/** What a picture shows, as rows: the first column names each of them. */
export interface FigureTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every value of a picture, written as in the picture. */
export function figureTable(plot: Plot, lang: Lang): FigureTable {
  switch (plot.kind) {
    case 'waterfall':
      return waterfallTable(plot, lang);
    case 'inout':
      return inoutTable(plot, lang);
    case 'shares':
      return sharesTable(plot, lang);
    case 'lines':
      return linesTable(plot, lang);
    case 'triangle':
      return heatTable(plot, word('cohort', lang), lang);
    case 'matrix':
      return heatTable(plot, word('group', lang), lang);
    case 'small_multiples':
      return panelsTable(plot, lang);
    case 'alluvial':
      return bandsTable(plot, lang);
    case 'cif':
      return curvesTable(plot, lang);
    case 'dots':
      return dotsTable(plot, lang);
  }
}

function waterfallTable({ steps }: WaterfallPlot, lang: Lang): FigureTable {
  return {
    heads: [word('step', lang), word('persons', lang)],
    rows: steps.map(({ label, role, amount }) => [
      label,
      role === 'stand' ? count(amount, lang) : change(amount, lang),
    ]),
  };
}

function inoutTable({ labels, years }: InOutPlot, lang: Lang): FigureTable {
  return {
    heads: [word('year', lang), labels.instroom, labels.uitstroom, labels.saldo],
    rows: years.map(({ label, instroom, uitstroom, saldo }) => [
      label,
      count(instroom, lang),
      count(uitstroom, lang),
      change(saldo, lang),
    ]),
  };
}

function sharesTable({ categories, years }: SharesPlot, lang: Lang): FigureTable {
  return {
    heads: [word('year', lang), ...categories.map(({ label }) => label), 'n'],
    rows: years.map(({ label, n, shares }) => [
      label,
      ...shares.map((value) => share(value, lang)),
      count(n, lang),
    ]),
  };
}

/** The interval belongs to the last year; a chart that shows none has no column for it. */
function linesTable({ years, series }: LinesPlot, lang: Lang): FigureTable {
  const withIntervals = series.some(({ interval }) => interval !== undefined);
  return {
    heads: [word('group', lang), ...years, ...(withIntervals ? [word('lastInterval', lang)] : [])],
    rows: series.map(({ label, values, interval }) => [
      label,
      ...values.map((value) => share(value, lang)),
      ...(withIntervals ? [interval ?? '-'] : []),
    ]),
  };
}

function heatTable({ across, rows }: TrianglePlot | MatrixPlot, head: string, lang: Lang): FigureTable {
  return {
    heads: [head, ...across],
    rows: rows.map(({ label, cells }) => [
      label,
      ...across.map((_, i) => (cells[i] === undefined ? '[x]' : share(cells[i], lang))),
    ]),
  };
}

function panelsTable({ years, panels }: SmallMultiplesPlot, lang: Lang): FigureTable {
  return {
    heads: [word('group', lang), ...years],
    rows: panels.map(({ label, values }) => [label, ...values.map((value) => count(value, lang))]),
  };
}

/** Rows: where they were; columns: where they went. */
function bandsTable({ heads, from, to, bands }: AlluvialPlot, lang: Lang): FigureTable {
  const persons = (row: number, column: number) =>
    bands.find((band) => band.from === row && band.to === column)?.persons ?? 0;
  return {
    heads: [heads.from, ...to],
    rows: from.map((label, row) => [
      label,
      ...to.map((_, column) => formatCount(persons(row, column), lang)),
    ]),
  };
}

function curvesTable({ acrossTitle, years, curves, atRisk }: CifPlot, lang: Lang): FigureTable {
  return {
    heads: [
      acrossTitle,
      ...curves.flatMap(({ name }) => [name, `${name}, ${word('interval', lang)}`]),
      atRisk.label,
    ],
    rows: years.map((year, at) => [
      year,
      ...curves.flatMap(({ points }) => chance(points[at], lang)),
      count(atRisk.numbers[at] ?? NONE, lang),
    ]),
  };
}

/** A chance and its interval, each in a cell of its own. */
function chance(
  point: CifPlot['curves'][number]['points'][number] | undefined,
  lang: Lang,
): readonly string[] {
  if (point === undefined) return ['[x]', '[x]'];
  const { low, high } = point;
  const interval =
    'mark' in low || 'mark' in high
      ? valueText('mark' in low ? low : high, String)
      : formatInterval(low.value, high.value, { persons: 0, lang });
  return [share(point.share, lang), interval];
}

const NONE: PlotValue = { mark: 'x' };

function dotsTable({ heads, rows }: DotsPlot, lang: Lang): FigureTable {
  return {
    heads: [word('group', lang), heads.rate, heads.interval, heads.n],
    rows: rows.map(({ label, text }) => [label, text.rate, text.interval, text.n]),
  };
}

function count(value: PlotValue, lang: Lang): string {
  return valueText(value, (number) => formatCount(number, lang));
}

function change(value: PlotValue, lang: Lang): string {
  return valueText(value, (number) => formatChange(number, lang));
}

function share(value: PlotValue, lang: Lang): string {
  const interval = 'interval' in value && value.interval !== undefined ? ` [${value.interval}]` : '';
  return `${valueText(value, (number) => formatShare(number, 0, lang))}${interval}`;
}
