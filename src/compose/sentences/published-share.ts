import type { SafeTable } from '../../protect/protect.ts';
import type { SafeRow } from '../../protect/safe-table.ts';
import { cellOf } from '../release.ts';
import type { PublishedShare } from './share-words.ts';

/** A share of a row as it is published; undefined when the share or one of its counts is not. */
export function publishedShare(
  table: SafeTable,
  row: SafeRow | undefined,
  name: string,
): PublishedShare | undefined {
  const rate = table.measure.rates.find((candidate) => candidate.name === name);
  if (rate === undefined || row === undefined) return undefined;
  const value = (column: string) => cellOf(table, row, column).value;
  const [part, base, share, low, high] = [rate.part, rate.base, rate.name, rate.low, rate.high].map(value);
  if ([part, base, share, low, high].some((number) => number === null)) return undefined;
  return { part: part!, base: base!, share: share!, low: low!, high: high! };
}
