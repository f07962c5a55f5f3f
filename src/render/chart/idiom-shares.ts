import { formatCount } from '../../locale/numbers.ts';
import type { SharesPlot } from '../../model/plot.ts';
import { CATEGORY_TEXTS, INK } from '../theme.ts';
import { categoryLegend } from './category-legend.ts';
import { type DirectLabel, directLabels } from './share-labels.ts';

import { fillOf, type Segment, shareSegments } from './share-segments.ts';
import { band, colourIn, type Frame, type Idiom, pixels, quantity, type Spec } from './spec.ts';
import { blockLayers, textLayer } from './text-layer.ts';
import { textWidth } from './text-width.ts';
import { valueText } from './value-text.ts';
import { wrapText } from './wrap-text.ts';

const STEP = 42;
const BAR = 32;
const LABEL_ROOM = 110;
/** Around a number inside its piece, and between the bar and what stands right of it. */
const INNER = 8;
const OUTER = 10;

/** A 100 % bar per year, the names under the newest bar or in a legend, the number of persons at the right. */
export const idiomShares: Idiom<SharesPlot> = (plot, frame) => {
  const bars = plot.years.map((_, year) => shareSegments(plot, year, frame.lang));
  const segments = bars.flat();
  const names = directLabels(plot, bars.at(-1) ?? [], frame.width);
  const y = band('year', plot.years.length);
  const x = (field: string) => quantity(field, [0, 1]);
  const fits = (piece: Segment) =>
    textWidth(piece.text, 14, 600) + INNER <= (piece.to - piece.from) * frame.width;
  const outside = segments.filter((piece) => piece.category === undefined && !fits(piece));
  const beside = outside.length > 0 ? OUTER + widest(outside.map((piece) => piece.text)) : 0;
  return {
    width: frame.width,
    height: { step: STEP },
    layer: [
      {
        data: { values: segments },
        mark: { type: 'bar', height: BAR, stroke: INK.paper, strokeWidth: 1.5 },
        encoding: { y, x: x('from'), x2: { field: 'to' }, color: colourIn('fill') },
      },
      textLayer(segments.filter(fits), { y, x: x('middle'), color: colourIn('ink') }, { weight: 600 }),
      textLayer(outside, { y, x: x('to') }, { align: 'left', dx: OUTER, weight: 600 }),
      ...yearLabels(plot, y),
      ...personNumbers(plot, {
        ...frame,
        y,
        from: frame.width + beside,
      }),
      ...(names ? [nameRow(names, plot.years.length)] : [categoryLegend(legendOf(plot), frame.width)]),
    ],
    resolve: { scale: { color: 'independent' } },
  };
};

function legendOf({ categories }: SharesPlot) {
  return categories.map(({ label }, category) => ({ label, fill: fillOf(category) }));
}

function yearLabels(plot: SharesPlot, y: Spec): readonly Spec[] {
  const rows = plot.years.map(({ label }, year) => ({
    year,
    lines: wrapText(label, LABEL_ROOM, { size: 14 }),
  }));
  return blockLayers(rows, { y, x: { value: 0 } }, { align: 'right', dx: -10, anchor: 'middle' });
}

/** The numbers of persons behind each bar, under the letter n. */
function personNumbers(
  plot: SharesPlot,
  frame: Frame & { readonly y: Spec; readonly from: number },
): readonly Spec[] {
  const texts = plot.years.map(({ n }) => valueText(n, (value) => formatCount(value, frame.lang)));
  const x = { value: frame.from + OUTER + widest([...texts, 'n']) };
  const rows = texts.map((text, year) => ({ year, text }));
  return [
    textLayer(rows, { y: frame.y, x }, { align: 'right' }),
    textLayer([{ text: 'n' }], { x, y: { value: -8 } }, { align: 'right', size: 13 }),
  ];
}

function nameRow(names: readonly DirectLabel[], years: number): Spec {
  const rows = names.map((name) => ({
    ...name,
    colour: CATEGORY_TEXTS[name.category % CATEGORY_TEXTS.length],
  }));
  return textLayer(
    rows,
    { x: pixels('place'), y: { value: years * STEP + 8 }, color: colourIn('colour') },
    { weight: 600 },
  );
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, 14, 600)));
}
