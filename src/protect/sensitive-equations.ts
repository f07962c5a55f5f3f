import { isSensitive } from '../model/sensitive-axes.ts';
import type { CountedTable } from './counted-table.ts';
import type { SystemCell } from './linear-system.ts';
import { type NamedEquation, type RowKeys, withSlack } from './named-equation.ts';
import { linesOf } from './place-of-row.ts';

/**
 * What is left of a group beside one category of a sensitive dimension, wherever in the release the total of
 * the group stands: few or nobody left tells the category of (nearly) each of them.
 */
export function sensitiveEquations(
  table: CountedTable,
  keys: readonly RowKeys[],
  cells: ReadonlyMap<string, SystemCell>,
): readonly NamedEquation[] {
  const { measure, params } = table;
  return linesOf(table)
    .filter(({ dimension }) => isSensitive(measure.dimensions[dimension]!, params.per))
    .flatMap(({ total, parts }) =>
      table.counts.flatMap(({ name }, c) => {
        const group = cells.get(`${total}|${name}|${table.id}`) ?? cells.get(`${total}|${name}`);
        if (group === undefined) return [];
        return parts.flatMap((row) => {
          const value = group.value - Number(table.rows[row]!.counts[c]);
          if (!(value >= 0)) return [];
          const rest = { name: 'groep', value, kind: 'rest', sensitive: group.value > 0 } as const;
          return withSlack([keys[row]![c], group.key], [1, -1], rest);
        });
      }),
    );
}
