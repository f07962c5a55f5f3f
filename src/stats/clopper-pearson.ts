import { betaQuantile } from './beta-quantile.ts';
import { checkConfidence } from './normal-band.ts';
import { checkPart } from './part-of-base.ts';
import type { Proportion } from './wilson.ts';

/**
 * The share `part / base` with its exact binomial interval, which holds the true share at least as often as
 * promised and is therefore wider than Wilson's; null when the base is 0. Throws when the part exceeds the
 * base. Clopper & Pearson (1934), Biometrika 26: 404-413.
 */
export function clopperPearson(part: number, base: number, confidence = 0.95): Proportion | null {
  checkPart({ part, base });
  checkConfidence(confidence);
  if (base === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    share: part / base,
    low: part === 0 ? 0 : betaQuantile(tail, part, base - part + 1),
    high: part === base ? 1 : 1 - betaQuantile(tail, base - part, part + 1),
  };
}
