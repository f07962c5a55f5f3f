import type { Count, Dimension } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import type { CountedRow, CountValue } from './counted-table.ts';

/**
 * The rows plus a row `totaal` for every combination of dimensions that add up (`total`) and that the
 * query gave no total of, ordered by category with `totaal` last. A count that is not additive has no
 * margin. The persons behind a margin are their sum when the count is of persons, else the largest part,
 * because one person can be in several.
 */
export function withMargins(
  rows: readonly CountedRow[],
  dimensions: readonly Dimension[],
  counts: readonly Count[],
): readonly CountedRow[] {
  const summed = dimensions.flatMap(({ total }, i) =>
    total && rows.every((row) => row.keys[i] !== TOTAL) ? [i] : [],
  );
  const all = summed.reduce<readonly CountedRow[]>(
    (soFar, dimension) => soFar.concat(marginsOver(dimension, soFar, counts)),
    rows,
  );
  return ordered(all, dimensions.length);
}

function marginsOver(
  dimension: number,
  rows: readonly CountedRow[],
  counts: readonly Count[],
): readonly CountedRow[] {
  const groups = new Map<string, CountedRow[]>();
  for (const row of rows) {
    const key = row.keys.map((category, i) => (i === dimension ? TOTAL : category)).join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].map(([key, group]) => merge(key.split('\u0000'), group, counts));
}

function merge(keys: readonly string[], group: readonly CountedRow[], counts: readonly Count[]): CountedRow {
  const values = counts.map((count, i) =>
    marginOf(
      count,
      group.map((row) => row.counts[i]!),
    ),
  );
  const persons = counts.map((count, i) => {
    const value = values[i]!;
    if (typeof value !== 'number') return null;
    if (count.persons === count.name) return value;
    const once = counts.findIndex(({ name }) => name === count.personsOnce);
    const largest = Math.max(...group.map((row) => row.persons[i] ?? 0));
    return once < 0
      ? largest
      : Math.max(
          largest,
          Number(
            marginOf(
              counts[once]!,
              group.map((row) => row.counts[once]!),
            ),
          ),
        );
  });
  return { keys, counts: values, persons, ...recordsOf(group) };
}

/** What declared statistics are worked out from, together; a group is followed as long as its last part. */
function recordsOf(
  group: readonly CountedRow[],
): Pick<CountedRow, 'pairs' | 'missing' | 'followed' | 'spread'> {
  const [first] = group;
  const followed = group.flatMap((row) => row.followed ?? []);
  return {
    ...(first!.pairs !== undefined && {
      pairs: group.flatMap((row) => row.pairs ?? []),
      missing: group.reduce((sum, row) => sum + (row.missing ?? 0), 0),
    }),
    ...(first!.spread !== undefined && { spread: group.flatMap(({ spread = [] }) => spread) }),
    ...(followed.length > 0 && {
      followed: {
        records: followed.flatMap(({ records }) => records),
        days: Math.min(...followed.map(({ days }) => days)),
      },
    }),
  };
}

function marginOf(count: Count, parts: readonly CountValue[]): CountValue {
  if (!count.additive) return 'niet_van_toepassing';
  const numbers = parts.filter((part) => typeof part === 'number');
  if (numbers.length < parts.length) return 'niet_beschikbaar';
  return numbers.reduce((sum, part) => sum + part, 0);
}

/** By the order in which categories first occur, dimension after dimension; `totaal` after the others. */
function ordered(rows: readonly CountedRow[], width: number): readonly CountedRow[] {
  const places = Array.from({ length: width }, (_, i) => {
    const categories = [...new Set(rows.map((row) => row.keys[i]!))].filter((key) => key !== TOTAL);
    return new Map([...categories, TOTAL].map((key, place) => [key, place]));
  });
  const compare = (a: CountedRow, b: CountedRow) => {
    const i = a.keys.findIndex((key, j) => key !== b.keys[j]);
    return i < 0 ? 0 : places[i]!.get(a.keys[i]!)! - places[i]!.get(b.keys[i]!)!;
  };
  return [...rows].sort(compare);
}
