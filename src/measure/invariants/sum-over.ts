import type { RawTable } from '../../model/table.ts';
import { type Cell, signedSum, type Terms } from './signed-sum.ts';

/** A sum with the categories it is for. */
export interface KeyedSum {
  readonly keys: readonly string[];
  readonly value: Cell;
}

/**
 * Signed counts added over all dimensions but those kept, by the kept categories. A count date is known by its
 * school year; rows on other days than 31 October are left out when a date is kept.
 */
export function sumOver(
  table: RawTable,
  keep: readonly string[],
  terms: Terms,
): ReadonlyMap<string, KeyedSum> {
  const { measure, rows } = table;
  const at = keep.map((name) => measure.dimensions.findIndex((dimension) => dimension.name === name));
  const index = new Map(measure.counts.map(({ name }, i) => [name, i]));
  const sums = new Map<string, KeyedSum>();
  for (const row of rows) {
    const keys = at.map((i) => yearOfCountDate(row.keys[i]!));
    if (keys.includes(undefined)) continue;
    const key = keys.join('\u0000');
    const value = signedSum(terms, (count) => row.counts[index.get(count) ?? -1] ?? null);
    const before = sums.get(key)?.value;
    const sum = before === undefined ? value : before === null || value === null ? null : before + value;
    sums.set(key, { keys: keys as readonly string[], value: sum });
  }
  return sums;
}

function yearOfCountDate(category: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(category)) return category;
  return category.endsWith('-10-31') ? category.slice(0, 4) : undefined;
}
