import { checkPValues } from './holm.ts';

/**
 * Adjusted p-values, in the order of the input, for which the share of false alarms among all alarms stays
 * below the level. Throws on what is no p-value. Benjamini & Hochberg (1995), JRSS B 57: 289-300.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  checkPValues(pValues);
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = pValues.map(() => 1);
  let smallest = 1;
  for (const [rank, i] of order.entries()) {
    smallest = Math.min(smallest, (pValues.length / (pValues.length - rank)) * pValues[i]!);
    adjusted[i] = smallest;
  }
  return adjusted;
}
