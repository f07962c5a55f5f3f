import { betaQuantile } from './beta-quantile.ts';
import { checkConfidence } from './normal-band.ts';
import { checkPart } from './part-of-base.ts';
import type { Proportion } from './wilson.ts';

/**
 * The share `part / base` with the equal-tailed interval of its posterior under Jeffreys' prior, from 0 when
 * nobody counts and up to 1 when everybody does; null when the base is 0. Throws when the part exceeds the
 * base. Brown, Cai & DasGupta (2001), Statistical Science 16: 101-133.
 */
export function jeffreys(part: number, base: number, confidence = 0.95): Proportion | null {
  checkPart({ part, base });
  checkConfidence(confidence);
  if (base === 0) return null;
  const tail = (1 - confidence) / 2;
  const [a, b] = [part + 0.5, base - part + 0.5];
  return {
    share: part / base,
    low: part === 0 ? 0 : betaQuantile(tail, a, b),
    high: part === base ? 1 : 1 - betaQuantile(tail, b, a),
  };
}
