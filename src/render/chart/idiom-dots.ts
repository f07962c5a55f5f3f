import type { DotsPlot } from '../../model/plot.ts';
import { HUE, INK } from '../theme.ts';
import { type DotColumn, dotColumns } from './dot-columns.ts';
import { rowNames } from './row-names.ts';
import { type Frame, type Idiom, type Spec, valueAxis } from './spec.ts';
import { blockLayers, textLayer } from './text-layer.ts';
import { textWidth } from './text-width.ts';
import { shownValue } from './value-text.ts';

const STEP = 40;
const LABEL_ROOM = { wide: 210, narrow: 120 };
const TICKS = { wide: [0, 0.25, 0.5, 0.75, 1], narrow: [0, 0.5, 1] };

/** A dot with its interval per row, the three texts of the row at the right, and the line of everyone. */
export const idiomDots: Idiom<DotsPlot> = (plot, frame) => {
  const size = frame.narrow === true ? 'narrow' : 'wide';
  const names = rowNames(
    plot.rows.map(({ label }) => label),
    { room: LABEL_ROOM[size], gap: 14, step: STEP, between: 6 },
  );
  const { y } = names;
  // From 0 to 100 %, the same every year.
  const share = (field: string): Spec => valueAxis(field, TICKS[size], '.0%');
  return {
    width: frame.width,
    height: { step: names.step },
    layer: [
      ...overallLine(plot, frame, share),
      ...whiskersAndDots(plot, y, share),
      ...names.layers,
      ...dotColumns(plot, size).flatMap((column) => columnLayers(column, y, frame)),
    ],
  };
};

/** The axis of shares, for a field of the data. */
type ShareAxis = (field: string) => Spec;

function whiskersAndDots(plot: DotsPlot, y: Spec, axis: ShareAxis): readonly Spec[] {
  const rows = plot.rows.flatMap((row, index) => {
    const [share, low, high] = [row.share, row.low, row.high].map(shownValue);
    return share === undefined ? [] : [{ row: index, share, low, high }];
  });
  const sure = rows.filter(({ low, high }) => low !== undefined && high !== undefined);
  return [
    {
      data: { values: sure },
      mark: { type: 'rule', strokeWidth: 3, color: INK.whisker, strokeCap: 'round' },
      encoding: { y, x: axis('low'), x2: { field: 'high' } },
    },
    {
      data: { values: rows },
      mark: { type: 'point', filled: true, size: 130, color: HUE.blue, opacity: 1 },
      encoding: { y, x: axis('share') },
    },
  ];
}

function overallLine({ overall }: DotsPlot, frame: Frame, axis: ShareAxis): readonly Spec[] {
  if (!overall) return [];
  const text = overall.label;
  const half = textWidth(text, 13) / 2;
  const middle = Math.min(Math.max(overall.share * frame.width, half), frame.width - half);
  return [
    {
      data: { values: [{ share: overall.share }] },
      mark: { type: 'rule', strokeDash: [4, 4], color: HUE.context },
      encoding: { x: axis('share') },
    },
    textLayer([{ text }], { x: { value: middle }, y: { value: -12 } }, { size: 13 }),
  ];
}

function columnLayers({ head, texts, right, weight }: DotColumn, y: Spec, frame: Frame): readonly Spec[] {
  const x = { value: frame.width + right };
  const rows = texts.map((text, row) => ({ row, text }));
  const colour = weight === 600 ? INK.strong : INK.normal;
  return [
    textLayer(rows, { y, x }, { align: 'right', weight, colour }),
    ...blockLayers(
      [{ lines: head }],
      { x, y: { value: -12 } },
      { align: 'right', size: 13, anchor: 'above' },
    ),
  ];
}
