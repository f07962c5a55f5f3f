import type { RatioOfSums } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import type { GuardedTable } from './guarded-table.ts';
import type { Policy } from './policy.ts';
import type { CellStatus } from './safe-table.ts';

/**
 * Per row whether sums of studiepunten may be shown (`ok`), or why not. Sums ask for `statistic.minimum`
 * persons, and for no remainder: where a total and its parts would leave a group of 1 to k-1 persons by
 * subtraction, the smallest part gives way, then the next. Not under the method `geen`.
 */
export function sumStatuses(
  guarded: GuardedTable,
  { minimum }: Pick<RatioOfSums, 'minimum'>,
  policy: Policy,
): readonly CellStatus[] {
  const statuses = guarded.cells.map((cells): CellStatus => {
    const persons = cells[0]!;
    if (policy.method === 'geen') return 'ok';
    if (persons.value === null) return persons.status;
    if (persons.value === 0) return 'niet_van_toepassing';
    return persons.value < minimum ? 'onzeker' : 'ok';
  });
  if (policy.method === 'geen') return statuses;
  for (const family of families(guarded)) giveWay(family, { statuses, guarded, k: policy.k });
  return statuses;
}

interface Family {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Every total with the rows it is the total of, dimension by dimension, in the order of the rows. */
function families({ source }: GuardedTable): readonly Family[] {
  return source.measure.dimensions.flatMap((_, d) =>
    source.rows.flatMap(({ keys }, total) => {
      if (keys[d] !== TOTAL) return [];
      const parts = source.rows.flatMap((row, i) =>
        row.keys[d] !== TOTAL && row.keys.every((key, j) => j === d || key === keys[j]) ? [i] : [],
      );
      return parts.length === 0 ? [] : [{ total, parts }];
    }),
  );
}

function giveWay(
  { total, parts }: Family,
  {
    statuses,
    guarded,
    k,
  }: { readonly statuses: CellStatus[]; readonly guarded: GuardedTable; readonly k: number },
): void {
  if (statuses[total] !== 'ok') return;
  const personsIn = (row: number) => Number(guarded.source.rows[row]!.counts[0]);
  const shown = parts.filter((row) => statuses[row] === 'ok').sort((a, b) => personsIn(b) - personsIn(a));
  let rest = personsIn(total) - shown.reduce((sum, row) => sum + personsIn(row), 0);
  while (rest > 0 && rest < k && shown.length > 0) {
    const row = shown.pop()!;
    statuses[row] = 'verborgen';
    rest += personsIn(row);
  }
}
