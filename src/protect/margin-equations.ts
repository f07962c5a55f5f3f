import type { CountedTable } from './counted-table.ts';
import type { SystemCell } from './linear-system.ts';
import { equationOf, type NamedEquation, type RowKeys, withSlack } from './named-equation.ts';
import { linesOf } from './place-of-row.ts';

/** A total that misses its categories by this many or more tells nothing about one of them. */
const NEAR = 10;

/**
 * `totaal` = its categories, for each dimension and count, wherever in the release the total stands. What
 * the categories leave out is a rest. Persons who are in two categories make them exceed the total; when
 * they are few, a reader who takes it for an equality is nearly right, so their number is taken as known.
 */
export function marginEquations(
  table: CountedTable,
  keys: readonly RowKeys[],
  cells: ReadonlyMap<string, SystemCell>,
): readonly NamedEquation[] {
  return linesOf(table).flatMap(({ total, parts }) =>
    table.counts.flatMap((count, c) => {
      const own = `${total}|${count.name}|${table.id}`;
      const found = cells.get(own) ?? cells.get(`${total}|${count.name}`);
      const sum = parts.reduce((n, row) => n + Number(table.rows[row]!.counts[c]), 0);
      if (found === undefined || Number.isNaN(sum)) return [];
      const line = [...parts.map((row) => keys[row]![c]), found.key];
      const signs = [...parts.map(() => 1 as const), -1 as const];
      const gap = found.value - sum;
      if (gap === 0) return equationOf(line, signs);
      const name = `${table.params.per}|${parts.length}`;
      if (gap > 0) return withSlack(line, signs, { name, value: gap, kind: 'rest' });
      if (gap <= -NEAR) return [];
      return withSlack(line, signs, { name, value: gap, kind: 'bekend' });
    }),
  );
}
