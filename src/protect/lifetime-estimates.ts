import type { TimeToEvent } from '../model/measure.ts';
import { aalenJohansen, incidenceAt } from '../stats/aalen-johansen.ts';
import { atRiskAt, eventTable, stepAt } from '../stats/event-table.ts';
import { kaplanMeier, survivalAt } from '../stats/kaplan-meier.ts';
import type { Followed } from './counted-table.ts';
import { horizonDay } from './lifetime-counts.ts';

/**
 * The estimates of one group after so many years, in the order of `lifetimeColumns`; undefined when nobody is
 * followed that long while some were still going. A bound is null where the estimate is 0 or 1.
 */
export function lifetimeEstimates(
  { records }: Followed,
  years: number,
  { outcomes }: TimeToEvent,
): readonly (number | null)[] | undefined {
  const table = eventTable(records, outcomes.length);
  const time = horizonDay(years);
  if (outcomes.length === 1) {
    const { survival, low, high, se } = survivalAt(kaplanMeier(table), time);
    return isKnown(survival, atRiskAt(table, time)) ? [survival, low, high, se] : undefined;
  }
  const curves = aalenJohansen(table);
  const step = stepAt(table, time);
  const survival = step < 0 ? 1 : curves.survival[step]!;
  if (!isKnown(survival, atRiskAt(table, time))) return undefined;
  return [
    survival,
    ...outcomes.flatMap((_, i) => {
      const { incidence, low, high, se } = incidenceAt(curves, { cause: i + 1, time });
      return [incidence, low, high, se];
    }),
  ];
}

/** A curve goes on while someone is at risk, and stays where everybody had an outcome. */
function isKnown(survival: number, atRisk: number): boolean {
  return atRisk > 0 || survival === 0;
}
