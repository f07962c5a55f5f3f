import { checkCount } from './check-count.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { checkExposure } from './garwood.ts';
import { twoSidedMass, weightsFromMode } from './two-sided-mass.ts';

/** A number of events and over how much they were counted. */
export interface CountOfExposure {
  readonly count: number;
  readonly exposure: number;
}

/** How many times the first rate is the second. */
export interface RateRatio {
  /** Null when neither has an event, Infinity when only the second has none. */
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number;
  /** Two-sided, of the hypothesis that the rates are equal. */
  readonly p: number;
}

/**
 * The ratio of two Poisson rates with its exact interval and test: given both counts together, the first is
 * binomial. Null when either exposure is 0. Throws on counts and exposures below 0. Przyborowski & Wilenski
 * (1940), Biometrika 31: 313-323; R's `poisson.test`.
 */
export function rateRatio(
  first: CountOfExposure,
  second: CountOfExposure,
  confidence = 0.95,
): RateRatio | null {
  for (const { count, exposure } of [first, second]) {
    checkCount('count', count);
    checkExposure(exposure);
    if (exposure === 0) return null;
  }
  const both = first.count + second.count;
  const bounds = clopperPearson(first.count, both, confidence);
  if (bounds === null) return { ratio: null, low: 0, high: Number.POSITIVE_INFINITY, p: 1 };
  const ofShare = (share: number) => ((share / (1 - share)) * second.exposure) / first.exposure;
  return {
    ratio: first.count / first.exposure / (second.count / second.exposure),
    low: ofShare(bounds.low),
    high: ofShare(bounds.high),
    p: binomialTest(first.count, both, first.exposure / (first.exposure + second.exposure)),
  };
}

/** The two-sided exact p-value of `part` out of `base` when each counts with chance `share`. */
function binomialTest(part: number, base: number, share: number): number {
  const odds = share / (1 - share);
  const mode = Math.min(base, Math.floor((base + 1) * share));
  const weights = weightsFromMode(base + 1, mode, (x) => ((base - x + 1) / x) * odds);
  return twoSidedMass(weights, part);
}
