import type { Count, Measure } from '../model/measure.ts';
import type { RawRow } from '../model/table.ts';

/** A row and the row of the coarser table that it belongs to. */
export interface RowMove {
  readonly row: RawRow;
  readonly keys: readonly string[];
  /** Place in time, to tell the first and the last of a pool of years. */
  readonly year: number;
}

/**
 * Adds the rows that have the same new categories. Flows add up; what a pool of years opens with is that of
 * its first year, what it closes with that of its last. What cannot be observed in one part cannot be in the
 * whole. Of counts that are not of persons, the persons are those of the largest part: fewer is not sure.
 */
export function mergeRows(moves: readonly RowMove[], measure: Measure): readonly RawRow[] {
  const groups = new Map<string, RowMove[]>();
  for (const move of moves) {
    const key = [...move.keys, ...move.row.values].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [move]);
    else group.push(move);
  }
  return [...groups.values()].map((group) => mergeGroup(group, measure));
}

function mergeGroup(group: readonly RowMove[], measure: Measure): RawRow {
  const { keys, row } = group[0]!;
  const counts = measure.counts.map((count, i) => {
    const parts = partsOf(group, count, measure).map((move) => move.row.counts[i]!);
    return parts.reduce<number | null>((whole, part) => {
      if (whole === null || part === null) return null;
      return count.additive ? whole + part : Math.max(whole, part);
    }, 0);
  });
  const persons = measure.counts.map((count, i) => {
    if (counts[i] === null || count.persons === count.name) return counts[i]!;
    const parts = partsOf(group, count, measure);
    return Math.max(
      ...parts.map((move) => move.row.persons[i] ?? 0),
      ...(count.personsOnce === undefined ? [] : onceByYear(parts, count.personsOnce, measure)),
    );
  });
  return { keys, counts, persons, values: row.values };
}

/** Per school year the persons, each counted once. */
function onceByYear(parts: readonly RowMove[], once: string, { counts }: Measure): readonly number[] {
  const at = counts.findIndex(({ name }) => name === once);
  const years = new Map<number, number>();
  for (const { year, row } of parts) years.set(year, (years.get(year) ?? 0) + (row.counts[at] ?? 0));
  return [...years.values()];
}

function partsOf(group: readonly RowMove[], count: Count, { carryOver }: Measure): readonly RowMove[] {
  const years = group.map(({ year }) => year);
  if (count.name === carryOver?.to) return group.filter(({ year }) => year === Math.min(...years));
  if (count.name === carryOver?.from) return group.filter(({ year }) => year === Math.max(...years));
  return group;
}
