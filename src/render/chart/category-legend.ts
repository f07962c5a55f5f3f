import type { Spec } from './spec.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Beside each name: its square and the space to the next. */
const BESIDE = 36;

/** Between the legend and the plot, where one line of words stands in between. */
const OFFSET = 24;

/**
 * Above a plot a square and a name for each fill, as many to a row as fit in `room` px, in rows of equal
 * length. `offset` is the space between them and the plot.
 */
export function categoryLegend(
  entries: readonly { readonly label: string; readonly fill: string }[],
  room: number,
  offset: number = OFFSET,
): Spec {
  const labels = entries.map(({ label }) => label);
  const range = entries.map(({ fill }) => fill);
  const lines = labels.map((label) => wrapText(label, room - BESIDE, { size: 14 }));
  const domain = labels.map((_, index) => index);
  const legend = {
    offset,
    columns: legendColumns(labels, room),
    columnPadding: 16,
    rowPadding: 5,
    labelExpr: `${JSON.stringify(lines)}[datum.value]`,
    symbolOpacity: 1,
    symbolStrokeWidth: 0,
  };
  const fill = { field: 'category', type: 'nominal', scale: { domain, range }, legend };
  return {
    data: { values: domain.map((category) => ({ category })) },
    mark: { type: 'point', opacity: 0 },
    encoding: { x: { value: 0 }, y: { value: 0 }, fill },
  };
}

function legendColumns(labels: readonly string[], room: number): number {
  const widths = labels.map((label) => Math.min(textWidth(label, 14) + BESIDE, room));
  const fitting = labels
    .map((_, index) => labels.length - index)
    .find((columns) => rowWidth(widths, columns) <= room);
  const rows = Math.ceil(labels.length / (fitting ?? 1));
  return Math.ceil(labels.length / rows);
}

/** Width of the rows together when each column is as wide as its widest name. */
function rowWidth(widths: readonly number[], columns: number): number {
  const column = (first: number) => Math.max(...widths.filter((_, index) => index % columns === first));
  return Array.from({ length: columns }, (_, first) => column(first)).reduce((sum, width) => sum + width, 0);
}
