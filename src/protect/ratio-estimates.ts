import { meanOfRatios } from '../stats/mean-of-ratios.ts';
import { ratioOfSums } from '../stats/ratio-of-sums.ts';
import type { CountedRow } from './counted-table.ts';

/** Studiepunten are counted in hundredths. */
const HUNDREDTHS = 100;

/** The estimates of one group, under the names they are published by; null where n is 0 or 1. */
export interface RatioEstimates {
  readonly sumTaken: number | null;
  readonly sumAcquired: number | null;
  readonly ratio: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number | null;
  /** The ratio when every missing result were nothing, and when it were everything. */
  readonly worst: number | null;
  readonly best: number | null;
}

/** The ratio of sums of a group with its interval, and its bounds over what has no known result. */
export function ratioEstimates(row: CountedRow): RatioEstimates {
  const pairs = row.pairs ?? [];
  const missing = row.missing ?? 0;
  const estimate = ratioOfSums(pairs);
  const taken = estimate?.sumTaken ?? 0;
  const acquired = estimate?.sumAcquired ?? 0;
  const all = taken + missing;
  return {
    sumTaken: taken / HUNDREDTHS,
    sumAcquired: acquired / HUNDREDTHS,
    ratio: estimate?.ratio ?? null,
    se: estimate?.se ?? null,
    low: estimate?.low ?? null,
    high: estimate?.high ?? null,
    mean: meanOfRatios(pairs),
    worst: all === 0 ? null : acquired / all,
    best: all === 0 ? null : (acquired + missing) / all,
  };
}
