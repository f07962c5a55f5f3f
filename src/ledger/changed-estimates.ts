import { placeOfRow } from '../protect/place-of-row.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';

/**
 * True when an estimate that is worked out from the records of persons (a ratio of sums) changed while
 * nothing says that at least k persons did: the change is then about one or a few of them.
 */
export function hasChangedEstimates(
  before: readonly SafeTableParts[],
  after: readonly SafeTableParts[],
): boolean {
  const earlier = new Map(before.flatMap(estimates));
  return after.flatMap(estimates).some(([key, now]) => {
    const then = earlier.get(key);
    return then !== undefined && then.counts === now.counts && then.values !== now.values;
  });
}

interface RowFigures {
  /** The shown counts, and the estimates, each as one text. */
  readonly counts: string;
  readonly values: string;
}

function estimates(table: SafeTableParts): readonly (readonly [string, RowFigures])[] {
  if (table.measure.statistic?.kind !== 'verhouding_van_sommen') return [];
  const of = (row: SafeTableParts['rows'][number], isCount: boolean): string =>
    row.cells
      .filter((_, i) => (table.columns[i]!.role === 'aantal') === isCount)
      .map(({ value }) => value ?? '')
      .join();
  return table.rows
    .filter(({ cells }) =>
      cells.some(({ value }, i) => value !== null && table.columns[i]!.role === 'schatting'),
    )
    .map((row) => [placeOfRow(table, row.keys), { counts: of(row, true), values: of(row, false) }]);
}
