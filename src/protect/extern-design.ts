import type { Count, Measure } from '../model/measure.ts';
import { reduceStatistics } from '../model/reduce-statistics.ts';
import type { CountedTable } from './counted-table.ts';
import { isFollowedFor } from './lifetime-counts.ts';
import { oncePer } from './once-per.ts';

/**
 * The table as readers outside see it: without the counts that its measure keeps for internal use. Too
 * fine a design hides everything, so the coarse counts are designed and the fine ones left
 * out, with every rate and identity that needs them. What is left out is not published, so it gives
 * nothing away. Nor are counts shown of who is not followed long enough yet: they would grow by a few persons.
 */
export const externDesign: (table: CountedTable) => CountedTable = oncePer(designAnew);

function designAnew(table: CountedTable): CountedTable {
  const { measure, counts } = table;
  const kept = counts.flatMap((count, i) => (count.intern === true ? [] : [i]));
  if (kept.length === counts.length && measure.quartiles === undefined) return table;
  const names = new Set(kept.map((i) => counts[i]!.name));
  const reduced = reduceMeasure(measure, names);
  return {
    ...table,
    measure: reduced,
    counts: reduced.counts,
    identities: reduced.identities,
    rows: table.rows.map((row) => {
      const isEarly = row.followed?.years !== undefined && !isFollowedFor(row.followed, row.followed.years);
      const isOpen = (i: number) => isEarly && counts[i]!.of !== undefined;
      return {
        ...row,
        counts: kept.map((i) => (isOpen(i) ? 'niet_beschikbaar' : row.counts[i]!)),
        persons: kept.map((i) => (isOpen(i) ? null : row.persons[i]!)),
      };
    }),
  };
}

function reduceMeasure(measure: Measure, names: ReadonlySet<string>): Measure {
  const { carryOver, development } = measure;
  return {
    ...measure,
    ...reduceStatistics(measure, (name) => names.has(name)),
    counts: measure.counts.filter(({ name }) => names.has(name)).map((count) => reduceCount(count, names)),
    rates: measure.rates.filter(({ part, base }) => names.has(part) && names.has(base)),
    densities: measure.densities.filter(
      ({ part, base }) => names.has(part) && (base === undefined || names.has(base)),
    ),
    identities: measure.identities.filter(({ terms }) => terms.every(({ count }) => names.has(count))),
    carryOver:
      carryOver !== undefined && names.has(carryOver.from) && names.has(carryOver.to) ? carryOver : undefined,
    development:
      development !== undefined && names.has(development.count) && names.has(development.base)
        ? development
        : undefined,
  };
}

/** A count that forgets the base or the parts that are left out. */
function reduceCount(count: Count, names: ReadonlySet<string>): Count {
  return {
    ...count,
    of: count.of !== undefined && names.has(count.of) ? count.of : undefined,
    sumOf: count.sumOf?.every((name) => names.has(name)) === true ? count.sumOf : undefined,
  };
}
