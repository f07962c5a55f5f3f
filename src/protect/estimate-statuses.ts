import type { GuardedTable } from './guarded-table.ts';
import { lifetimeStatuses } from './lifetime-rule.ts';
import type { Policy } from './policy.ts';
import { sumStatuses } from './ratio-rule.ts';
import type { CellStatus } from './safe-table.ts';

/**
 * Per table and row whether what a declared statistic works out from records may be shown (`ok`), or why not,
 * each kind by its own rule over all tables together. Tables without a statistic have no statuses.
 */
export function estimateStatuses(
  tables: readonly GuardedTable[],
  policy: Policy,
): readonly (readonly CellStatus[])[] {
  const sums = sumStatuses(tables, policy);
  const lifetimes = lifetimeStatuses(tables, policy);
  return tables.map(({ source }, t) =>
    source.measure.statistic?.kind === 'tijd_tot_gebeurtenis' ? lifetimes[t]! : sums[t]!,
  );
}
