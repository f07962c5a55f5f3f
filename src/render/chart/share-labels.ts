import type { SharesPlot } from '../../model/plot.ts';
import type { Segment } from './share-segments.ts';
import { textWidth } from './text-width.ts';

/** The name of a category, centred at `place` px from the left of the plot. */
export interface DirectLabel {
  readonly category: number;
  readonly text: string;
  readonly place: number;
}

const GAP = 10;

/**
 * The names under the newest bar, each touching its own piece. Undefined when they do not fit side by side,
 * or when a category has no piece in that bar: then a legend names them.
 */
export function directLabels(
  plot: SharesPlot,
  newest: readonly Segment[],
  width: number,
): readonly DirectLabel[] | undefined {
  const pieces = newest.filter((piece) => piece.category !== undefined);
  if (pieces.length < plot.categories.length) return undefined;
  const texts = plot.categories.map((category) => category.label);
  const widths = texts.map((text) => textWidth(text, 14, 600));
  const places = spread(
    pieces.map((piece) => piece.middle * width),
    widths,
    width,
  );
  const touches = pieces.every(
    (piece, index) =>
      Math.abs(places[index]! - piece.middle * width) <=
      (widths[index]! + (piece.to - piece.from) * width) / 2,
  );
  const inside = places.every((place, index) => place - widths[index]! / 2 >= 0);
  if (!touches || !inside) return undefined;
  return texts.map((text, category) => ({ category, text, place: places[category]! }));
}

/** Moves neighbours apart: first to the right until none overlap, then back from the right edge. */
function spread(wanted: readonly number[], widths: readonly number[], room: number): readonly number[] {
  const places = [...wanted];
  let edge = 0;
  for (const [index, width] of widths.entries()) {
    places[index] = Math.max(places[index]!, edge + width / 2);
    edge = places[index]! + width / 2 + GAP;
  }
  edge = room;
  for (const [index, width] of [...widths.entries()].toReversed()) {
    places[index] = Math.min(places[index]!, edge - width / 2);
    edge = places[index]! - width / 2 - GAP;
  }
  return places;
}
