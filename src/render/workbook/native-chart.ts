import type { DocumentParts, Grid, GridColumn, NativeChart } from '../../model/document.ts';
import { inkOn } from '../contrast.ts';
import { CATEGORY_FILLS, HUE, type Hue, INK, MEANING } from '../theme.ts';
import { columnHeaders } from './column-headers.ts';
import { FONT_NAME } from './look.ts';
import { type ChartPart, type ChartSeries, chartPart } from './post/chart-part.ts';

const LANGUAGES = { nl: 'nl-BE', en: 'en-GB' } as const;
const LETTERS = 26;

/** Columns whose colour means the same in every picture. */
const FIXED: Readonly<Record<string, Hue>> = {
  beginstand: MEANING.stand,
  eindstand: MEANING.stand,
  nieuw: MEANING.instroom,
  uit_diploma: MEANING.diploma,
  uit_stopgezet: MEANING.gestopt,
};

/** The XML of the chart that Excel draws from a table whose header stands in row `top` of its own sheet. */
export function nativeChartXml(
  { lang }: Pick<DocumentParts, 'lang'>,
  grid: Grid,
  at: { readonly chart: NativeChart; readonly top: number },
): string {
  const { chart, top } = at;
  const headers = columnHeaders(grid.columns, lang);
  const bottom = top + grid.rows.length;
  const cells = (j: number) => rangeOf(grid.id, j, [top + 1, bottom]);
  const stacked = chart.kind === 'gestapeld';
  const drawn = grid.columns.flatMap((column, j) =>
    chart.series.includes(column.name) ? [{ column, j }] : [],
  );
  const series = drawn.map(({ column, j }, i): ChartSeries & { readonly line: boolean } => {
    const colour = colourOf(column, i);
    return {
      name: { ref: rangeOf(grid.id, j, [top, top]), values: [headers[j]!] },
      values: { ref: cells(j), values: grid.rows.map((row) => row[j]!.value ?? null) },
      colour,
      ink: stacked ? inkOn(colour) : INK.strong,
      line: chart.kind === 'lijnen' || chart.lines.includes(column.name),
    };
  });
  const part: ChartPart = {
    language: LANGUAGES[lang],
    title: chart.title,
    categories: { ref: cells(0), values: grid.rows.map((row) => row[0]!.text) },
    columns: series.filter(({ line }) => !line),
    lines: series.filter(({ line }) => line),
    stacked,
    format: drawn.every(({ column }) => column.kind === 'aandeel') ? '0%' : '#,##0',
    inks: { strong: INK.strong, normal: INK.normal, grid: INK.grid, axis: HUE.context },
    fontName: FONT_NAME,
  };
  return chartPart(part);
}

function colourOf({ name }: GridColumn, i: number): string {
  const hue = FIXED[name];
  return hue === undefined ? CATEGORY_FILLS[i % CATEGORY_FILLS.length]! : HUE[hue];
}

/** `'Tabel_2a_stroombalans'!$B$9:$B$18`; one cell without a colon. */
function rangeOf(sheet: string, column: number, [from, to]: readonly [number, number]): string {
  const letters = columnLetters(column);
  const cells = from === to ? `$${letters}$${from}` : `$${letters}$${from}:$${letters}$${to}`;
  return `'${sheet}'!${cells}`;
}

/** 0 = A, 26 = AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}
