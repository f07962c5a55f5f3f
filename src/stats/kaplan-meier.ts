import { atRiskAt, type EventTable, stepAt } from './event-table.ts';
import { normalBand } from './normal-band.ts';

/** The share still without any event after each time of the table, and its standard error. */
export interface SurvivalCurve {
  readonly table: EventTable;
  readonly survival: Float64Array;
  readonly se: Float64Array;
}

/** An estimate at one time; the bounds are null where the estimate is 0 or 1. */
export interface SurvivalEstimate {
  readonly time: number;
  /** At risk just before that time; 0 when nobody was seen that long: the estimate is then the last known. */
  readonly atRisk: number;
  readonly survival: number;
  readonly se: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The Kaplan-Meier estimate with Greenwood's standard error; all causes count as the event. Kaplan & Meier
 * (1958), JASA 53: 457-481.
 */
export function kaplanMeier(table: EventTable): SurvivalCurve {
  const { times, atRisk, anyEvent } = table;
  const survival = new Float64Array(times.length);
  const se = new Float64Array(times.length);
  let [share, greenwood] = [1, 0];
  for (let i = 0; i < times.length; i += 1) {
    const [left, d] = [atRisk[i]! - anyEvent[i]!, anyEvent[i]!];
    if (d > 0) {
      share *= left / atRisk[i]!;
      greenwood += left === 0 ? 0 : d / (atRisk[i]! * left);
    }
    survival[i] = share;
    se[i] = share * Math.sqrt(greenwood);
  }
  return { table, survival, se };
}

/** The estimate at any time, with its log-log interval. Throws when `time` is no number. */
export function survivalAt(curve: SurvivalCurve, time: number, confidence = 0.95): SurvivalEstimate {
  if (Number.isNaN(time)) throw new RangeError('time must be a number');
  const step = stepAt(curve.table, time);
  const survival = step < 0 ? 1 : curve.survival[step]!;
  const se = step < 0 ? 0 : curve.se[step]!;
  return {
    time,
    atRisk: atRiskAt(curve.table, time),
    survival,
    se,
    ...logLogBounds(survival, se, normalBand(confidence)),
  };
}

/** When a share of people has had the event; null = not within the time observed. */
export interface SurvivalQuantile {
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A curve is at a level when it differs from it by rounding only. */
const ROUNDING = 1e-12;

/**
 * The smallest time at which at most 1 - `share` (0 < share < 1) are left, and where the bounds of the curve
 * reach that (Brookmeyer & Crowley 1982, Biometrics 38: 29-41).
 */
export function survivalQuantile(curve: SurvivalCurve, share: number, confidence = 0.95): SurvivalQuantile {
  if (!(share > 0 && share < 1)) throw new RangeError(`share must lie between 0 and 1, not ${share}`);
  const z = normalBand(confidence);
  const isDown = (level: number | null) => level !== null && level <= 1 - share + ROUNDING;
  const firstTime = (levelAt: (step: number) => number | null) => {
    const step = curve.survival.findIndex((_, i) => isDown(levelAt(i)));
    return step < 0 ? null : curve.table.times[step]!;
  };
  const bounds = (step: number) => logLogBounds(curve.survival[step]!, curve.se[step]!, z);
  return {
    time: firstTime((step) => curve.survival[step]!),
    low: firstTime((step) => bounds(step).low),
    high: firstTime((step) => bounds(step).high),
  };
}

/** Bounds on the scale of ln(-ln S): they stay within 0 and 1. Kalbfleisch & Prentice (1980), 1.4. */
export function logLogBounds(
  survival: number,
  se: number,
  z: number,
): { readonly low: number | null; readonly high: number | null } {
  if (survival <= 0 || survival >= 1) return { low: null, high: null };
  const shift = (z * se) / (survival * Math.log(survival));
  return { low: survival ** Math.exp(-shift), high: survival ** Math.exp(shift) };
}
