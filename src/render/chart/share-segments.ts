import { formatShare } from '../../locale/numbers.ts';
import type { SharesPlot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import { inkOn } from '../contrast.ts';
import { CATEGORY_FILLS, INK } from '../theme.ts';
import { shownValue, valueText } from './value-text.ts';

/** A piece of a bar, from `from` to `to` of the whole (0 to 1). */
export interface Segment {
  readonly year: number;
  /** Index in `categories`; undefined for the hidden rest. */
  readonly category: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly text: string;
  readonly fill: string;
  readonly ink: string;
}

/** Stands in for a hidden number of persons: percentages without a decimal. */
const FEW = 30;

/**
 * The bar of one year: what may be shown side by side from the left, then all that is hidden as one block,
 * so that no piece lies where a hidden one would have pushed it.
 */
export function shareSegments(plot: SharesPlot, year: number, lang: Lang): readonly Segment[] {
  const { shares, n } = plot.years[year]!;
  const known = shares.map((share) => shownValue(share) ?? 0);
  const hidden = [
    ...new Set(shares.filter((share) => 'mark' in share).map((share) => valueText(share, String))),
  ];
  const whole = Math.max(hidden.length > 0 ? 1 : 0, sum(known)) || 1;
  const segments = shares.flatMap((share, category) => {
    const size = known[category]!;
    if (size <= 0) return [];
    const from = sum(known.slice(0, category)) / whole;
    const text = valueText(share, (value) => formatShare(value, shownValue(n) ?? FEW, lang));
    return [segment({ year, category, from, to: from + size / whole, text, fill: fillOf(category) })];
  });
  if (hidden.length === 0) return segments;
  const from = segments.at(-1)?.to ?? 0;
  const to = Math.max(from, 1);
  const text = hidden.join(' ');
  return [...segments, segment({ year, category: undefined, from, to, text, fill: INK.hidden })];
}

/** The colour of a category; after twelve they come round again. */
export function fillOf(category: number): string {
  return CATEGORY_FILLS[category % CATEGORY_FILLS.length]!;
}

function segment(piece: Omit<Segment, 'middle' | 'ink'>): Segment {
  return { ...piece, middle: (piece.from + piece.to) / 2, ink: inkOn(piece.fill) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
