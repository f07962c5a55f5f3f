import { type CorrectedComparison, holmIntervals } from './holm-intervals.ts';
import { rateRatio } from './rate-ratio.ts';

/** Events counted in two periods of equal length. */
export interface CountPair {
  readonly from: number;
  readonly to: number;
}

/**
 * A family of comparisons of two counts of events: the exact ratio of Poisson rates with Holm's correction over
 * the family. Not for stocks: who is counted at both times makes them dependent.
 */
export function compareCounts(family: readonly CountPair[]): readonly CorrectedComparison[] {
  const ratio = ({ from, to }: CountPair, confidence: number) =>
    rateRatio({ count: to, exposure: 1 }, { count: from, exposure: 1 }, confidence)!;
  const pValues = family.map((pair) => ratio(pair, 1 / 2).p);
  return holmIntervals(pValues, 1, (i, confidence) => ratio(family[i]!, confidence));
}
