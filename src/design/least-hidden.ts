import type { RawTable } from '../model/table.ts';
import { countTable } from '../protect/count-table.ts';
import { externDesign } from '../protect/extern-design.ts';

/** The share of non-zero counts that are small: at least that much will be hidden. */
export function leastHidden(table: RawTable, k: number): number {
  const { rows, counts } = externDesign(countTable(table));
  let nonZero = 0;
  let small = 0;
  for (const row of rows)
    for (const [i, value] of row.counts.entries()) {
      if (typeof value !== 'number' || value === 0 || !counts[i]!.shown) continue;
      nonZero += 1;
      if (Math.min(value, row.persons[i] ?? value) < k) small += 1;
    }
  return nonZero === 0 ? 0 : small / nonZero;
}
