import { chiSquareTail } from './chi-square-tail.ts';
import { atRiskAt, type EventTable, stepAt } from './event-table.ts';
import { quadraticForm } from './quadratic-form.ts';

/** Whether groups have the same cumulative incidence of a cause. */
export interface GrayTest {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Gray's test that groups have the same cumulative incidence of one cause (1, 2, …) among competing ones;
 * null when fewer than two groups are ever at risk, or when nothing can differ. Throws on a cause that cannot
 * be. Gray (1988), Annals of Statistics 16: 1141-1154, with rho = 0; R's `cmprsk::cuminc`.
 */
export function gray(tables: readonly EventTable[], cause: number): GrayTest | null {
  if (!(Number.isInteger(cause) && cause > 0)) throw new RangeError(`there is no cause ${cause}`);
  const groups = tables.filter(({ atRisk }) => atRisk.some((y) => y > 0));
  const df = groups.length - 1;
  if (df < 1) return null;
  const sums = emptySums(groups.length);
  let state: State = { pooled: 0, survival: groups.map(() => 1), incidence: groups.map(() => 0) };
  for (const time of eventTimes(groups)) {
    const moments = groups.map((table) => momentOf(table, time, cause));
    state = addTime(sums, state, moments);
  }
  const free = Array.from({ length: df }, (_, i) => i);
  const variance = free.map((i) => free.map((j) => varianceOf(sums, i, j)));
  if (!free.every((i) => variance[i]![i]! > 0)) return null;
  const chiSquare = quadraticForm(sums.score.slice(0, df), variance);
  return { chiSquare, df, p: chiSquareTail(chiSquare, df) };
}

/** At risk, events of the cause, events of other causes: of one group at one time. */
interface Moment {
  readonly y: number;
  readonly d: number;
  readonly other: number;
}

/** Just before a time: the incidence of the cause in all groups as if equal, and per group survival and incidence. */
interface State {
  readonly pooled: number;
  readonly survival: readonly number[];
  readonly incidence: readonly number[];
}

/** What is added up over time, by group: the score and the parts of its variance. */
interface Sums {
  readonly score: number[];
  /** Per pair of groups: how the score of the one follows the pooled incidence through the other. */
  readonly slope: number[][];
  readonly own: number[];
  readonly cross: number[][];
  readonly direct: number[][];
}

function emptySums(n: number): Sums {
  const line = () => Array.from({ length: n }, () => 0);
  const square = () => Array.from({ length: n }, line);
  return { score: line(), slope: square(), own: line(), cross: square(), direct: square() };
}

/** Adds one time to the sums and gives the state after it. */
function addTime(sums: Sums, state: State, moments: readonly Moment[]): State {
  const d = total(moments.map((moment) => moment.d));
  const weights = moments.map(({ y }, i) => (y > 0 ? y / state.survival[i]! : 0));
  const weight = total(weights);
  const still = weights.map((w, i) => w * (1 - state.incidence[i]!));
  const next = nextState(state, moments, d / weight);
  const spread = weights.map((w, i) => weights.map((v, j) => (i === j ? w : 0) - (w * v) / weight));
  for (const i of moments.keys()) {
    sums.score[i]! += moments[i]!.d - (d * still[i]!) / total(still);
    for (const j of moments.keys())
      sums.slope[i]![j]! += (spread[i]![j]! * d) / (weight * (1 - state.pooled));
  }
  for (const [k, { y, other }] of moments.entries()) {
    if (y === 0) continue;
    const [before, after] = [state.survival[k]!, next.survival[k]!];
    const share = after > 0 ? (1 - next.pooled) / after : 0;
    if (d > 0) {
      const scale = (tied(d, weight * before) * before * d) / (weight * y);
      const reach = moments.map((_, i) => spread[i]![k]! - (1 - share) * sums.slope[i]![k]!);
      addVariance(sums, k, { scale, share: 1 - share, reach });
    }
    if (other > 0 && after > 0) {
      const scale = (tied(other, y) * before ** 2 * other) / y ** 2;
      const reach = moments.map((_, i) => -share * sums.slope[i]![k]!);
      addVariance(sums, k, { scale, share, reach });
    }
  }
  return next;
}

function nextState(state: State, moments: readonly Moment[], growth: number): State {
  return {
    pooled: state.pooled + growth,
    survival: state.survival.map((share, i) => {
      const { y, d, other } = moments[i]!;
      return y > 0 ? (share * (y - d - other)) / y : share;
    }),
    incidence: state.incidence.map((share, i) => {
      const { y, d } = moments[i]!;
      return y > 0 ? share + (state.survival[i]! * d) / y : share;
    }),
  };
}

/** Several events at one time vary less than one after the other. */
function tied(events: number, among: number): number {
  return events > 1 ? 1 - (events - 1) / (among - 1) : 1;
}

/** The variance that the events of group `k` bring. */
function addVariance(
  sums: Sums,
  k: number,
  {
    scale,
    share,
    reach,
  }: { readonly scale: number; readonly share: number; readonly reach: readonly number[] },
): void {
  sums.own[k]! += share ** 2 * scale;
  for (const [i, one] of reach.entries()) {
    sums.cross[i]![k]! += one * share * scale;
    for (const [j, two] of reach.entries()) sums.direct[i]![j]! += one * two * scale;
  }
}

function varianceOf({ slope, own, cross, direct }: Sums, i: number, j: number): number {
  const [si, sj, ci, cj] = [slope[i]!, slope[j]!, cross[i]!, cross[j]!];
  return own.reduce(
    (sum, v, k) => sum + si[k]! * sj[k]! * v + si[k]! * cj[k]! + sj[k]! * ci[k]!,
    direct[i]![j]!,
  );
}

function eventTimes(groups: readonly EventTable[]): readonly number[] {
  const times = groups.flatMap(({ times, anyEvent }) => [...times].filter((_, i) => anyEvent[i]! > 0));
  return [...new Set(times)].sort((a, b) => a - b);
}

function momentOf(table: EventTable, time: number, cause: number): Moment {
  const step = stepAt(table, time);
  const isThere = table.times[step] === time;
  const d = isThere ? (table.events[cause - 1]?.[step] ?? 0) : 0;
  return { y: atRiskAt(table, time), d, other: isThere ? table.anyEvent[step]! - d : 0 };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}
