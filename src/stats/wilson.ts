import { normalBand } from './normal-band.ts';
import { checkPart } from './part-of-base.ts';

/** A share with its bounds, all fractions from 0 to 1. */
export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share `part / base` (whole numbers, part <= base) with its Wilson score interval without
 * continuity correction; null when the base is 0. Throws on other numbers. Wilson (1927), JASA 22: 209-212.
 */
export function wilson(part: number, base: number, confidence = 0.95): Proportion | null {
  checkPart({ part, base });
  if (base === 0) return null;
  const z2 = normalBand(confidence) ** 2;
  const share = part / base;
  const centre = part + z2 / 2;
  const half = Math.sqrt(z2 * (part * (1 - share) + z2 / 4));
  return {
    share,
    low: part === 0 ? 0 : (centre - half) / (base + z2),
    high: part === base ? 1 : (centre + half) / (base + z2),
  };
}
