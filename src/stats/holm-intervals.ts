import { holm } from './holm.ts';

const LEVEL = 0.05;

/** Lower and upper bound, in the unit of what is compared. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** One comparison of a family after Holm's correction. */
export interface CorrectedComparison extends Bounds {
  readonly p: number;
  /** True when these bounds leave `neutral` out. */
  readonly clear: boolean;
}

/**
 * Holm's correction with intervals: the strongest of m comparisons is judged by its interval at level 0.05 / m,
 * the next at 0.05 / (m - 1), and so on; it is clear when that interval leaves `neutral` out (0 for a difference,
 * 1 for a ratio). In the order of the input. Holm (1979), Scandinavian Journal of Statistics 6: 65-70.
 */
export function holmIntervals(
  pValues: readonly number[],
  neutral: 0 | 1,
  boundsOf: (index: number, confidence: number) => Bounds,
): readonly CorrectedComparison[] {
  const adjusted = holm(pValues);
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]! || a - b);
  const corrected = new Map<number, CorrectedComparison>();
  for (const [rank, i] of order.entries()) {
    const { low, high } = boundsOf(i, 1 - LEVEL / (pValues.length - rank));
    corrected.set(i, { low, high, p: adjusted[i]!, clear: low > neutral || high < neutral });
  }
  return pValues.map((_, i) => corrected.get(i)!);
}
