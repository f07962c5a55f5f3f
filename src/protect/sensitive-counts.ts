import type { CountedTable } from './counted-table.ts';

/**
 * The counts that say what became of a group: parts of a base that are no base themselves. That nobody or
 * everybody of a group is in one tells something of each of them.
 */
export function outcomesOf({ counts }: Pick<CountedTable, 'counts'>): ReadonlySet<string> {
  const bases = new Set(counts.map(({ of }) => of));
  return new Set(counts.flatMap(({ name, of }) => (of === undefined || bases.has(name) ? [] : [name])));
}

/** Those that are shown as a share: that it is 0 tells that all of the group have the other outcome. */
export function ratedOutcomes(table: Pick<CountedTable, 'counts' | 'measure'>): ReadonlySet<string> {
  const outcomes = outcomesOf(table);
  return new Set(table.measure.rates.flatMap(({ part }) => (outcomes.has(part) ? [part] : [])));
}
