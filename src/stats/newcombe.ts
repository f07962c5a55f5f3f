import { checkPart, type PartOfBase } from './part-of-base.ts';
import { wilson } from './wilson.ts';

/** The first share less the second, with its bounds; fractions from -1 to 1. */
export interface ShareDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two independent shares with the hybrid score interval, made of the two Wilson intervals;
 * null when either base is 0. Throws when a part exceeds its base. Newcombe (1998), Statistics in Medicine
 * 17: 873-890, method 10.
 */
export function newcombe(first: PartOfBase, second: PartOfBase, confidence = 0.95): ShareDifference | null {
  checkPart(first);
  checkPart(second);
  const a = wilson(first.part, first.base, confidence);
  const b = wilson(second.part, second.base, confidence);
  if (a === null || b === null) return null;
  const difference = a.share - b.share;
  return {
    difference,
    low: difference - Math.hypot(a.share - a.low, b.high - b.share),
    high: difference + Math.hypot(a.high - a.share, b.share - b.low),
  };
}
