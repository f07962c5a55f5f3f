import type { SharesPlot } from '../../model/plot.ts';
import { fillOf } from './share-segments.ts';
import type { Spec } from './spec.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Beside each name: its square and the space to the next. */
const BESIDE = 36;

/** A square and a name for each category, as many to a row as fit in `room` px, in rows of equal length. */
export function shareLegend(plot: SharesPlot, room: number): Spec {
  const labels = plot.categories.map((category) => category.label);
  const lines = labels.map((label) => wrapText(label, room - BESIDE, { size: 14 }));
  const domain = labels.map((_, index) => index);
  const legend = {
    columns: legendColumns(labels, room),
    columnPadding: 16,
    rowPadding: 5,
    labelExpr: `${JSON.stringify(lines)}[datum.value]`,
    symbolOpacity: 1,
    symbolStrokeWidth: 0,
  };
  const fill = { field: 'category', type: 'nominal', scale: { domain, range: domain.map(fillOf) }, legend };
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
