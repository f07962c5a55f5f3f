import { groupBy } from '../model/group-by.ts';

/** The rows with the same keys together, in the order in which each combination came first. */
export function sameKeys<Row extends { readonly keys: readonly string[] }>(
  rows: readonly Row[],
): readonly (readonly [Row, ...Row[]])[] {
  return groupBy(rows, ({ keys }) => keys.join('\u0000'));
}
