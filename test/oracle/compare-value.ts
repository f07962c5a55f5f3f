/** A figure that the oracle gives, and ours. Null: there is no such number; undefined: we have no such row. */
export interface Comparison {
  /** Where in the expected file: `2013-2014.totaal.nieuw`. */
  readonly where: string;
  readonly expected: number | boolean | string | null;
  readonly ours: number | boolean | string | null | undefined;
  readonly tolerance: number;
}

/** What is wrong with a pair: null when nothing is. `size` is |a - b| / max(1, |b|), 0 when not both numbers. */
export interface Difference {
  readonly size: number;
  readonly differs: boolean;
}

export const EXACT = 0;
export const SHARE = 1e-12;
export const INTERVAL = 1e-9;
export const STUDENT = 1e-8;
export const REGRESSION = 1e-7;

/** |a - b| <= t x max(1, |b|) for numbers, equal for the rest; a number that we lack differs. */
export function compareValue({ expected, ours, tolerance }: Comparison): Difference {
  // Also infinity, and what R calls NaN.
  if (Object.is(ours, expected)) return { size: 0, differs: false };
  if (typeof expected !== 'number' || typeof ours !== 'number') {
    return { size: 0, differs: expected !== ours };
  }
  const size = Math.abs(ours - expected) / Math.max(1, Math.abs(expected));
  return { size, differs: !(size <= tolerance) };
}
