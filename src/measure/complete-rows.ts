import type { Dimension } from '../model/measure.ts';
import type { RawRow } from '../model/table.ts';

/** The categories of one dimension that can occur, in order; undefined when only the rows themselves say. */
export type KnownCategories = readonly (readonly string[] | undefined)[];

const UNKNOWN = ['ONBEKEND', 'ANDERE', 'onbekend', '99'];

/**
 * Adds the combinations of categories that no row has, with zeros, and sorts by the order of the
 * categories. A category that stands for unknown or other appears only when it occurs somewhere. Rows with `values` (pairs of a declared statistic) are only sorted.
 */
export function completeRows(
  rows: readonly RawRow[],
  dimensions: readonly Dimension[],
  known: KnownCategories,
): readonly RawRow[] {
  const orders = dimensions.map(({ complete }, i) => {
    const found = categoriesOf(rows, i, known[i]);
    return complete === false ? found.filter((key) => rows.some((row) => row.keys[i] === key)) : found;
  });
  const sorted = [...rows].sort((a, b) => compare(a, b, orders));
  if (rows.length === 0 || rows[0]!.values.length > 0) return sorted;
  const byKey = new Map(rows.map((row) => [row.keys.join('\u0000'), row]));
  const place = (keys: readonly string[]): string =>
    keys.filter((_, i) => dimensions[i]!.list !== 'per').join('\u0000');
  const likeRows = new Map(rows.map((row) => [place(row.keys), row]));
  return combinations(orders).map(
    (keys) => byKey.get(keys.join('\u0000')) ?? emptyRow(keys, likeRows.get(place(keys)) ?? rows[0]!),
  );
}

/** Nobody; but what cannot be observed yet for the other groups (null) cannot be observed for this one. */
function emptyRow(keys: readonly string[], like: RawRow): RawRow {
  const zero = (cell: number | null): number | null => (cell === null ? null : 0);
  return { keys, counts: like.counts.map(zero), persons: like.persons.map(zero), values: [] };
}

function categoriesOf(
  rows: readonly RawRow[],
  at: number,
  known: readonly string[] | undefined,
): readonly string[] {
  const found = new Set(rows.map((row) => row.keys[at]!));
  const listed = (known ?? []).filter((category) => found.has(category) || !UNKNOWN.includes(category));
  const extra = [...found].filter((category) => !listed.includes(category));
  return [...listed, ...extra.sort(bySize)];
}

/** Numbers by size, the rest by character code: no locale has a say. */
function bySize(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compare(a: RawRow, b: RawRow, orders: readonly (readonly string[])[]): number {
  for (const [i, order] of orders.entries()) {
    const difference = order.indexOf(a.keys[i]!) - order.indexOf(b.keys[i]!);
    if (difference !== 0) return difference;
  }
  for (const [i, value] of a.values.entries()) {
    if (value !== b.values[i]) return value - b.values[i]!;
  }
  return 0;
}

function combinations(orders: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return orders.reduce<readonly (readonly string[])[]>(
    (soFar, categories) => soFar.flatMap((keys) => categories.map((category) => [...keys, category])),
    [[]],
  );
}
