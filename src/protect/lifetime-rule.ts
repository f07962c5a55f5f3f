import type { TimeToEvent } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import { atRiskAt, eventTable } from '../stats/event-table.ts';
import type { CountedRow } from './counted-table.ts';
import type { GuardedTable } from './guarded-table.ts';
import { horizonDay, isFollowedFor, lifeCounts } from './lifetime-counts.ts';
import type { Policy } from './policy.ts';
import type { CellStatus } from './safe-table.ts';

/** The exact counts behind estimates that are shown: a reader may be able to work them out. */
interface Told {
  readonly table: number;
  readonly going: number;
  readonly outcomes: readonly number[];
}

/**
 * Per table and row whether the estimates of a time to event may be shown. They ask for `minimum` persons and
 * as many still at risk. Where everyone is followed that long they are functions of the counts of the row, and
 * are shown with them. Before that (only for everybody of one cohort) they stand in for counts that are not
 * shown: none of these may be small, nor differ by fewer than k persons from those behind other estimates
 * about the same cohort. The method `geen` shows all; rounded figures have no estimates beside them.
 */
export function lifetimeStatuses(
  tables: readonly GuardedTable[],
  policy: Policy,
): readonly (readonly CellStatus[])[] {
  const told = new Map<string, Told[]>();
  return tables.map((table, t) => {
    const { statistic } = table.source.measure;
    if (statistic?.kind !== 'tijd_tot_gebeurtenis') return [];
    return table.source.rows.map((row, r): CellStatus => {
      if (policy.method === 'geen') return 'ok';
      const status = ownStatus(table, r, { statistic, policy });
      if (status !== 'ok') return status;
      const cohort = row.keys.slice(0, -1).join('\u0000');
      const known = told.get(cohort) ?? [];
      const now: Told = { table: t, ...lifeCounts(row.followed!, row.followed!.years!, statistic) };
      const isEarly = !isFollowedFor(row.followed!, row.followed!.years!);
      if (isEarly && (isSmall(now, policy) || known.some((other) => isNear(now, other, policy))))
        return 'verborgen';
      told.set(cohort, [...known, now]);
      return 'ok';
    });
  });
}

function ownStatus(
  { source, cells }: GuardedTable,
  r: number,
  { statistic, policy }: { readonly statistic: TimeToEvent; readonly policy: Policy },
): CellStatus {
  const row = source.rows[r]!;
  const persons = cells[r]![source.counts.findIndex(({ name }) => name === statistic.weight)]!;
  const followed = row.followed!;
  if (persons.value === null) return persons.status;
  if (persons.value === 0) return 'niet_van_toepassing';
  if (policy.method === 'afronden') return 'verborgen';
  const atRisk = atRiskAt(eventTable(followed.records), horizonDay(followed.years!));
  if (persons.value < statistic.minimum || atRisk < statistic.minimum) return 'onzeker';
  if (!isFollowedFor(followed, followed.years!)) return isOneCohort(source, row) ? 'ok' : 'niet_beschikbaar';
  return cells[r]!.some(({ status }) => status === 'verborgen') ? 'verborgen' : 'ok';
}

/** Everybody of one school year of entry, not pooled with others. */
function isOneCohort({ measure, params }: GuardedTable['source'], { keys }: CountedRow): boolean {
  if (params.per !== TOTAL) return false;
  return measure.dimensions.every(({ list, merged }, i) => {
    if (list !== 'schooljaar') return true;
    return keys[i] !== TOTAL && merged?.[keys[i]!] === undefined;
  });
}

function isSmall({ going, outcomes }: Told, { k }: Policy): boolean {
  return [going, ...outcomes].some((n) => n < k);
}

/** True when a count differs by fewer than k persons: of who goes on in any table, of outcomes in the same one. */
function isNear(now: Told, other: Told, { k }: Policy): boolean {
  const isClose = (a: number, b: number) => Math.abs(a - b) < k;
  if (isClose(now.going, other.going)) return true;
  return now.table === other.table && now.outcomes.some((n, i) => isClose(n, other.outcomes[i]!));
}
