import { checkCount } from './check-count.ts';

/**
 * The D-index between two distributions over the same categories, given as counts: half the sum of the
 * absolute differences of their shares, 0 (equal) to 1 (nothing in common); null when either is empty. Throws
 * when they have not as many categories or when something is no count.
 * Duncan & Duncan (1955), American Sociological Review 20: 210-217.
 */
export function dissimilarity(first: readonly number[], second: readonly number[]): number | null {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} categories cannot be compared with ${second.length}`);
  for (const count of [...first, ...second]) checkCount('count', count);
  const n = total(first);
  const m = total(second);
  if (n === 0 || m === 0) return null;
  return first.reduce((sum, count, i) => sum + Math.abs(count * m - second[i]! * n), 0) / (2 * n * m);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
