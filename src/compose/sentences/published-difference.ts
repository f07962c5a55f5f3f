import { cellOf, findDerived, findRow, type Release } from '../release.ts';
import type { PublishedDifference } from './difference-words.ts';

const TEST_NAME = 'Newcombe, Fisher, Holm';

/**
 * How the share of a measure in one year compares with that in the year before, from its table of
 * comparisons; undefined when either is not published.
 */
export function publishedDifference(
  release: Release,
  measure: string,
  year: number,
): PublishedDifference | undefined {
  const table = findDerived(release, measure, 'vergelijking');
  const row = table && findRow(table, { van: String(year - 1), naar: String(year) });
  if (table === undefined || row === undefined) return undefined;
  const value = (column: string) => cellOf(table, row, column).value;
  const [points, low, high] = ['verschil', 'verschil_lo', 'verschil_hi'].map(value);
  const [holmLow, holmHigh, p, smallest] = ['holm_lo', 'holm_hi', 'p_holm', 'kleinste_zichtbaar'].map(value);
  if (typeof points !== 'number') return undefined;
  const bounds = { low: holmLow!, high: holmHigh! };
  return {
    points,
    low: low!,
    high: high!,
    smallestVisible: smallest!,
    test: { name: TEST_NAME, p: p!, bounds, clear: bounds.low > 0 || bounds.high < 0 },
  };
}
