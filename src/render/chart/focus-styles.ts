import { CATEGORY_FILLS, CATEGORY_TEXTS } from '../theme.ts';
import { DASHES, SHAPES } from './line-layers.ts';

/** How a line in focus is told from the others: by colour, by dashes and by the shape of its points. */
export interface FocusStyle {
  readonly fill: string;
  readonly text: string;
  readonly dash: readonly number[];
  readonly shape: string;
}

/** Hues that a line in focus may have; more would be no focus. */
const HUES = 4;

/**
 * A style for each category in focus, by its place among all categories: the colour it has in the other
 * charts where that is one of the first four, and else one that is still free.
 */
export function focusStyles(places: readonly number[]): readonly FocusStyle[] {
  const free = Array.from({ length: HUES }, (_, hue) => hue).filter((hue) => !places.includes(hue));
  return places.map((place, nth) => {
    const hue = place < HUES ? place : (free.shift() ?? nth % HUES);
    return {
      fill: CATEGORY_FILLS[hue]!,
      text: CATEGORY_TEXTS[hue]!,
      dash: DASHES[nth % DASHES.length]!,
      shape: SHAPES[nth % SHAPES.length]!,
    };
  });
}
