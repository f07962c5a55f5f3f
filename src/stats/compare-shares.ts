import { fisherExact } from './fisher-exact.ts';
import { type Bounds, type CorrectedComparison, holmIntervals } from './holm-intervals.ts';
import { newcombe, type ShareDifference } from './newcombe.ts';
import type { PartOfBase } from './part-of-base.ts';

/** Two shares of independent groups; the bases are at least 1. */
export interface SharePair {
  readonly from: PartOfBase;
  readonly to: PartOfBase;
}

/** The second share less the first: difference and bounds are fractions from -1 to 1. */
export interface ComparedShares extends ShareDifference {
  /** Fisher's exact p, and what is left of the comparison after Holm's correction over its family. */
  readonly p: number;
  readonly corrected: CorrectedComparison;
  /** The smallest difference that these numbers could show: half the width of the 95 % interval. */
  readonly smallestVisible: number;
}

const EVERYTHING: Bounds = { low: -1, high: 1 };

/**
 * A family of comparisons of two shares: Newcombe's interval (method 10), Fisher's exact test, and Holm's
 * correction of both over the family. Null stands for a comparison that cannot be shown: it counts in the
 * family, as the weakest.
 */
export function compareShares(family: readonly (SharePair | null)[]): readonly (ComparedShares | null)[] {
  const pValues = family.map((pair) => (pair === null ? 1 : fisherExact(pair.to, pair.from)!));
  const corrected = holmIntervals(pValues, 0, (i, confidence) => {
    const pair = family[i]!;
    return pair === null ? EVERYTHING : newcombe(pair.to, pair.from, confidence)!;
  });
  return family.map((pair, i) => {
    if (pair === null) return null;
    const plain = newcombe(pair.to, pair.from)!;
    return {
      ...plain,
      p: pValues[i]!,
      corrected: corrected[i]!,
      smallestVisible: (plain.high - plain.low) / 2,
    };
  });
}
