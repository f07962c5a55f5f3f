import type { PairCount } from './ratio-of-sums.ts';

/** The mean of the persons' own ratios acquired / taken, over who took up something; null for nobody. */
export function meanOfRatios(pairs: readonly PairCount[]): number | null {
  let persons = 0;
  let sum = 0;
  for (const pair of pairs) {
    if (pair.taken <= 0) continue;
    persons += pair.persons;
    sum += (pair.persons * pair.acquired) / pair.taken;
  }
  return persons === 0 ? null : sum / persons;
}
