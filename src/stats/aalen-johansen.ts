import { atRiskAt, type EventTable, stepAt } from './event-table.ts';
import { logLogBounds } from './kaplan-meier.ts';
import { normalBand } from './normal-band.ts';

/** Per cause, the share that has had that event first, after each time of the table. */
export interface IncidenceCurves {
  readonly table: EventTable;
  /** The share without any event: 1 less the incidences of all causes. */
  readonly survival: Float64Array;
  /** Of cause 1, 2, … */
  readonly incidence: readonly Float64Array[];
  readonly se: readonly Float64Array[];
}

/** An estimate for one cause at one time; the bounds are null where the estimate is 0 or 1. */
export interface IncidenceEstimate {
  readonly time: number;
  /** At risk just before that time; 0 when nobody was seen that long: the estimate is then the last known. */
  readonly atRisk: number;
  readonly incidence: number;
  readonly se: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The Aalen-Johansen estimate of cumulative incidence with competing causes. Aalen & Johansen (1978),
 * Scandinavian Journal of Statistics 5: 141-150; variance of Marubini & Valsecchi (1995), 10.2: equal to
 * R's `etm` and to the infinitesimal jackknife of `survfit`.
 */
export function aalenJohansen(table: EventTable): IncidenceCurves {
  const survival = survivalOf(table);
  const curves = table.events.map((events) => causeCurve(table, survival, events));
  return {
    table,
    survival,
    incidence: curves.map(({ incidence }) => incidence),
    se: curves.map(({ se }) => se),
  };
}

/**
 * The estimate for one cause (1, 2, …) at any time, with its cloglog interval on the share without that
 * event; with one cause that is the log-log interval of Kaplan-Meier. Throws for an unknown cause.
 */
export function incidenceAt(
  curves: IncidenceCurves,
  { cause, time }: { readonly cause: number; readonly time: number },
  confidence = 0.95,
): IncidenceEstimate {
  if (Number.isNaN(time)) throw new RangeError('time must be a number');
  const own = curves.incidence[cause - 1];
  if (own === undefined) throw new RangeError(`there is no cause ${cause}`);
  const step = stepAt(curves.table, time);
  const incidence = step < 0 ? 0 : own[step]!;
  const se = step < 0 ? 0 : curves.se[cause - 1]![step]!;
  const { low, high } = logLogBounds(1 - incidence, se, normalBand(confidence));
  return {
    time,
    atRisk: atRiskAt(curves.table, time),
    incidence,
    se,
    low: high === null ? null : 1 - high,
    high: low === null ? null : 1 - low,
  };
}

function survivalOf({ atRisk, anyEvent }: EventTable): Float64Array {
  const survival = new Float64Array(atRisk.length);
  let share = 1;
  for (let i = 0; i < atRisk.length; i += 1) {
    if (anyEvent[i]! > 0) share *= (atRisk[i]! - anyEvent[i]!) / atRisk[i]!;
    survival[i] = share;
  }
  return survival;
}

/**
 * With F now, Fi after time i, S before it, d events of any and k of this cause among Y: the variance is
 * sum (F - Fi)^2 d / (Y (Y - d)) + sum S^2 k (Y - k) / Y^3 - 2 sum (F - Fi) S k / Y^2, its first term 0
 * where Y = d. The sums are kept up to date as F grows, so that one pass is enough.
 */
function causeCurve({ atRisk, anyEvent }: EventTable, survival: Float64Array, events: Float64Array) {
  const incidence = new Float64Array(atRisk.length);
  const se = new Float64Array(atRisk.length);
  let [now, before] = [0, 1];
  let [hazard, once, twice] = [0, 0, 0];
  let [slope, cross, own] = [0, 0, 0];
  for (let i = 0; i < atRisk.length; i += 1) {
    const [y, d, k] = [atRisk[i]!, anyEvent[i]!, events[i]!];
    if (d > 0) {
      const growth = (before * k) / y;
      twice += growth * (2 * once + growth * hazard);
      once += growth * hazard;
      cross += growth * slope;
      now += growth;
      if (y > d) hazard += d / (y * (y - d));
      slope += growth / y;
      own += (growth * before * (y - k)) / (y * y);
      before = survival[i]!;
    }
    incidence[i] = now;
    se[i] = Math.sqrt(Math.max(0, twice + own - 2 * cross));
  }
  return { incidence, se };
}
