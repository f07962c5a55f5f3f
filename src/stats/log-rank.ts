import { chiSquareTail } from './chi-square-tail.ts';
import type { EventTable } from './event-table.ts';
import { atRiskAt } from './event-table.ts';
import { quadraticForm } from './quadratic-form.ts';

/** Whether groups have their events at the same pace; observed and expected events in the order of the groups. */
export interface LogRank {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  readonly observed: readonly number[];
  readonly expected: readonly number[];
}

/**
 * The log-rank test over two or more groups; all causes count as the event. Null when fewer than two groups
 * are ever at risk together. Mantel (1966), Cancer Chemotherapy Reports 50: 163-170; R's `survdiff`.
 */
export function logRank(groups: readonly EventTable[]): LogRank | null {
  const observed = groups.map(({ anyEvent }) => anyEvent.reduce((sum, d) => sum + d, 0));
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  for (const { risks, events } of eventTimes(groups)) {
    const [y, d] = [total(risks), events];
    for (const [i, risk] of risks.entries()) {
      expected[i]! += (d * risk) / y;
      if (y <= 1) continue;
      const scale = (d * (y - d)) / (y - 1) / y;
      for (const [j, other] of risks.entries())
        variance[i]![j]! += scale * risk * ((i === j ? 1 : 0) - other / y);
    }
  }
  const compared = groups.map((_, i) => i).filter((i) => variance[i]![i]! > 0);
  const df = compared.length - 1;
  if (df < 1) return null;
  const free = compared.slice(0, -1);
  const chiSquare = quadraticForm(
    free.map((i) => observed[i]! - expected[i]!),
    free.map((i) => free.map((j) => variance[i]![j]!)),
  );
  return { chiSquare, df, p: chiSquareTail(chiSquare, df), observed, expected };
}

/** Per time with an event, in order: how many are at risk in each group, and how many events there are. */
function eventTimes(
  groups: readonly EventTable[],
): readonly { readonly risks: readonly number[]; readonly events: number }[] {
  const events = new Map<number, number>();
  for (const { times, anyEvent } of groups) {
    for (let i = 0; i < times.length; i += 1) {
      if (anyEvent[i]! > 0) events.set(times[i]!, (events.get(times[i]!) ?? 0) + anyEvent[i]!);
    }
  }
  return [...events]
    .sort(([a], [b]) => a - b)
    .map(([time, d]) => ({ risks: groups.map((group) => atRiskAt(group, time)), events: d }));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
