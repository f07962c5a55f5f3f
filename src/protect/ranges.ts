import type { Equation, LinearSystem } from './linear-system.ts';

/** The values that a cell can still have, as far as this method sees. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const MOST_PASSES = 40;

/**
 * The range of each unknown cell when every count is 0 or more, by passing bounds from equation to
 * equation until nothing changes. Never narrower than what a reader can truly work out by linear
 * programming, so a range that is too narrow here is too narrow in fact.
 */
export function cellRanges(system: LinearSystem, isUnknown: (cell: number) => boolean): readonly Range[] {
  const low = system.cells.map(({ value }, i) => (isUnknown(i) ? 0 : value));
  const high = system.cells.map(({ value }, i) => (isUnknown(i) ? Number.POSITIVE_INFINITY : value));
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let changed = false;
    for (const equation of system.equations) if (tighten(equation, low, high)) changed = true;
    if (!changed) break;
  }
  return low.map((value, i) => ({ low: value, high: high[i]! }));
}

/** Each term is minus the sum of the others: from the ranges of the others follows one for it. */
function tighten(equation: Equation, low: number[], high: number[]): boolean {
  let changed = false;
  const floor = (cell: number, sign: number) => (sign === 1 ? low[cell]! : -high[cell]!);
  const ceiling = (cell: number, sign: number) => (sign === 1 ? high[cell]! : -low[cell]!);
  for (const [i, { cell, sign }] of equation.entries()) {
    let least = 0;
    let most = 0;
    for (const [j, other] of equation.entries()) {
      if (i === j) continue;
      least -= ceiling(other.cell, other.sign);
      most -= floor(other.cell, other.sign);
    }
    const [bottom, top] = sign === 1 ? [least, most] : [-most, -least];
    if (bottom > low[cell]!) {
      low[cell] = bottom;
      changed = true;
    }
    if (top < high[cell]!) {
      high[cell] = top;
      changed = true;
    }
  }
  return changed;
}
