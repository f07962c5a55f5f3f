import type { LinearModel, LinearSolution, OpenModel, Solver } from '../solver/highs.ts';
import type { Component } from './unknowns.ts';

/** A whole number per unknown of a component that fits everything shown. */
export type World = readonly number[];

/** The values that an unknown can still have; `proven` is false where a limit stopped the search. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly proven: boolean;
}

/** Looks for worlds in which an unknown is as small or as large as can be. */
export interface WorldHunter {
  /** The range of an unknown, or the part of it that was seen once it is at least `width` wide. */
  range(unknown: number, width: number): Range;
  /** True when the sum (`1`) or the difference (`-1`) of two unknowns is one number in every world. */
  isFixed(a: number, b: number, sign: 1 | -1): boolean;
  /** From here on the unknown has this value; says whether any world may be left. */
  fix(unknown: number, value: number): boolean;
  /** Gives a fixed unknown back its freedom. */
  free(unknown: number): void;
  /** All worlds met so far. */
  readonly worlds: readonly World[];
  dispose(): void;
}

/** Branch-and-bound nodes per question; far more than a component of a report needs. */
const MOST_NODES = 20_000;

const EPSILON = 1e-6;

/** Thrown where no world fits what is shown of a component: the shown numbers contradict each other. */
export class NoWorldError extends Error {
  override readonly name = 'NoWorldError';
  readonly component: Component;

  constructor(component: Component) {
    super('no world fits what is shown');
    this.component = component;
  }
}

/** Opens a component in the solver; dispose it in a `finally`. */
export function openHunter(solver: Solver, component: Component): WorldHunter {
  const hunt = startHunt(solver, component);
  return {
    worlds: hunt.worlds,
    range: (unknown, width) => rangeOf(hunt, unknown, width),
    isFixed: (a, b, sign) => isFixed(hunt, [a, b], sign),
    fix: (unknown, value) => {
      hunt.fixed = [unknown, value];
      setBounds(hunt, unknown, [value, value]);
      return (
        hunt.worlds.some((world) => world[unknown] === value) || hunt.lp.solve([], 'min').status === 'optimal'
      );
    },
    free: (unknown) => {
      hunt.fixed = undefined;
      setBounds(hunt, unknown, [component.low[unknown]!, component.high[unknown]!]);
    },
    dispose: () => {
      hunt.lp.dispose();
      hunt.mip?.dispose();
    },
  };
}

interface Hunt {
  readonly component: Component;
  readonly lp: OpenModel;
  /** Opened when the first answer in fractions comes. */
  mip: OpenModel | undefined;
  readonly openMip: () => OpenModel;
  readonly worlds: World[];
  fixed: readonly [unknown: number, value: number] | undefined;
}

function startHunt(solver: Solver, component: Component): Hunt {
  const model: LinearModel = {
    lower: component.low,
    upper: component.high,
    rows: component.rows.map(({ terms, value }) => ({
      form: terms.map(([column, coefficient]) => ({ column, coefficient })),
      lower: value,
      upper: value,
    })),
    objective: [],
    sense: 'min',
  };
  return {
    component,
    lp: solver.open(model),
    mip: undefined,
    openMip: () => solver.open({ ...model, integer: true }, { nodes: MOST_NODES }),
    worlds: [],
    fixed: undefined,
  };
}

function setBounds({ lp, mip }: Hunt, unknown: number, [low, high]: readonly [number, number]): void {
  lp.setBounds(unknown, low, high);
  mip?.setBounds(unknown, low, high);
}

function rangeOf(hunt: Hunt, unknown: number, width: number): Range {
  const seen = seenRange(hunt, unknown);
  if (seen.high - seen.low >= width) return { ...seen, proven: true };
  const high = relaxed(hunt, unknown, 'max');
  if (high.isWhole && high.bound - seen.low >= width)
    return { low: seen.low, high: high.bound, proven: true };
  const low = relaxed(hunt, unknown, 'min');
  if (high.bound - low.bound < width) return { low: low.bound, high: high.bound, proven: true };
  const top = high.isWhole ? high : whole(hunt, unknown, 'max');
  const bottom = low.isWhole ? low : whole(hunt, unknown, 'min');
  return { low: bottom.bound, high: top.bound, proven: top.isWhole && bottom.isWhole };
}

function isFixed({ worlds, lp }: Hunt, [a, b]: readonly [number, number], sign: 1 | -1): boolean {
  const [first, ...others] = worlds.map((world) => world[a]! + sign * world[b]!);
  if (others.some((value) => value !== first)) return false;
  const form = [
    { column: a, coefficient: 1 },
    { column: b, coefficient: sign },
  ];
  return lp.solve(form, 'max').objective - lp.solve(form, 'min').objective < EPSILON;
}

/** The range over the worlds met so far; empty ones give an impossible range. */
function seenRange({ worlds, fixed }: Hunt, unknown: number): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const world of worlds) {
    if (fixed !== undefined && world[fixed[0]] !== fixed[1]) continue;
    low = Math.min(low, world[unknown]!);
    high = Math.max(high, world[unknown]!);
  }
  return { low, high };
}

/** The extreme when counts could be fractions: no whole world goes further, and often one goes as far. */
function relaxed(hunt: Hunt, unknown: number, sense: 'min' | 'max') {
  const solution = hunt.lp.solve([{ column: unknown, coefficient: 1 }], sense);
  if (solution.status !== 'optimal') throw new NoWorldError(hunt.component);
  const bound =
    sense === 'max' ? Math.floor(solution.objective + EPSILON) : Math.ceil(solution.objective - EPSILON);
  return { bound, isWhole: keepWorld(hunt, solution) };
}

/** The extreme over whole numbers. */
function whole(hunt: Hunt, unknown: number, sense: 'min' | 'max') {
  hunt.mip ??= openFixed(hunt);
  const solution = hunt.mip.solve([{ column: unknown, coefficient: 1 }], sense);
  const isWhole = solution.status === 'optimal' && keepWorld(hunt, solution);
  return { bound: Math.round(solution.objective), isWhole };
}

function openFixed({ openMip, fixed }: Hunt): OpenModel {
  const mip = openMip();
  if (fixed !== undefined) mip.setBounds(fixed[0], fixed[1], fixed[1]);
  return mip;
}

/** Keeps the point when it is a world in whole numbers, checked without the solver; says whether it is. */
function keepWorld({ component, worlds }: Hunt, { values }: LinearSolution): boolean {
  const world = Array.from(values, Math.round);
  const isNear = world.every((value, i) => Math.abs(value - values[i]!) < EPSILON);
  if (!isNear || !fits(component, world)) return false;
  worlds.push(world);
  return true;
}

function fits({ low, high, rows }: Component, world: World): boolean {
  return (
    world.every((value, i) => value >= low[i]! && value <= high[i]!) &&
    rows.every(
      ({ terms, value }) => terms.reduce((sum, [i, factor]) => sum + world[i]! * factor, 0) === value,
    )
  );
}
