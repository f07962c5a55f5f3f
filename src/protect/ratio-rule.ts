import type { GuardedTable } from './guarded-table.ts';
import { type Line, linesOf, placeOfRow } from './place-of-row.ts';
import type { Policy } from './policy.ts';
import type { CellStatus } from './safe-table.ts';

const RATIO = 'verhouding_van_sommen';

/** One row of one of the tables. */
interface Group {
  readonly table: number;
  readonly row: number;
}

/**
 * Per table and row whether sums of studiepunten may be shown (`ok`), or why not. Sums ask for
 * `statistic.minimum` persons, and for no remainder: where a total and its shown parts would leave a group
 * of 1 to k-1 persons by subtraction, the smallest part gives way, then the next. The method `geen` shows
 * all. Tables without a ratio of sums have no statuses.
 */
export function sumStatuses(
  tables: readonly GuardedTable[],
  policy: Policy,
): readonly (readonly CellStatus[])[] {
  const statuses = tables.map((table) => ownStatuses(table, policy));
  if (policy.method === 'geen') return statuses;
  const places = new Map<string, Group>();
  for (const [table, { source }] of tables.entries())
    if (source.measure.statistic?.kind === RATIO)
      for (const [row, { keys }] of source.rows.entries())
        places.set(placeOfRow(source, keys), { table, row });
  for (const [table, { source }] of tables.entries()) {
    if (source.measure.statistic?.kind !== RATIO) continue;
    for (const line of linesOf(source)) {
      const total = places.get(line.total);
      if (total !== undefined && statuses[total.table]![total.row] === 'ok')
        giveWay(line, { statuses: statuses[table]!, table: tables[table]!, k: policy.k });
    }
  }
  return statuses;
}

function ownStatuses({ source, cells }: GuardedTable, policy: Policy): CellStatus[] {
  const { statistic } = source.measure;
  if (statistic?.kind !== RATIO) return [];
  return cells.map(([persons]): CellStatus => {
    if (policy.method === 'geen') return 'ok';
    if (persons!.value === null) return persons!.status;
    if (persons!.value === 0) return 'niet_van_toepassing';
    return persons!.value < statistic.minimum ? 'onzeker' : 'ok';
  });
}

/** Studiepunten always add up, also where a person is in two parts: what is not shown is the remainder. */
function giveWay(
  { parts }: Line,
  {
    statuses,
    table,
    k,
  }: { readonly statuses: CellStatus[]; readonly table: GuardedTable; readonly k: number },
): void {
  const personsIn = (row: number) => Number(table.source.rows[row]!.counts[0]);
  const shown = parts
    .filter((row) => statuses[row] === 'ok')
    .sort((a, b) => personsIn(b) - personsIn(a) || compare(keyOf(table, b), keyOf(table, a)));
  let rest = parts.reduce((sum, row) => sum + (statuses[row] === 'ok' ? 0 : personsIn(row)), 0);
  while (rest > 0 && rest < k && shown.length > 0) {
    const row = shown.pop()!;
    statuses[row] = 'verborgen';
    rest += personsIn(row);
  }
}

function keyOf({ source }: GuardedTable, row: number): string {
  return source.rows[row]!.keys.join('|');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
