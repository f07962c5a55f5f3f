import { checkCount } from './check-count.ts';
import { gammaQuantile } from './gamma-quantile.ts';
import { checkConfidence } from './normal-band.ts';

/** Events per unit of exposure, with its bounds. */
export interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The rate `count / exposure` with its exact Poisson interval; null without exposure. With exposure 1 the
 * bounds are those of the count itself. Throws on a count or exposure below 0. Garwood (1936), Biometrika 28:
 * 437-442.
 */
export function garwood(count: number, exposure = 1, confidence = 0.95): Rate | null {
  checkCount('count', count);
  checkExposure(exposure);
  checkConfidence(confidence);
  if (exposure === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    rate: count / exposure,
    low: count === 0 ? 0 : gammaQuantile(tail, count) / exposure,
    high: gammaQuantile(1 - tail, count + 1) / exposure,
  };
}

/** Throws unless `exposure` is a number of at least 0. */
export function checkExposure(exposure: number): void {
  if (!(Number.isFinite(exposure) && exposure >= 0))
    throw new RangeError(`exposure must be a number of at least 0, not ${exposure}`);
}
