import type { Equation, LinearSystem } from '../protect/linear-system.ts';

/** A change between two releases that is about a few persons only. */
export interface SmallChange {
  /** The measures of the cells that would tell it, in alphabetical order. */
  readonly measures: readonly string[];
}

/**
 * Where publishing the counts of `system` beside those `shown` before would single out a small group:
 * a count that differs by 1 to k-1 from what was shown, and a sum of counts that were not shown that
 * changes by 1 to k-1 while all around it is known. `system` holds the exact counts of the new release.
 */
export function smallChanges(
  system: LinearSystem,
  shown: ReadonlyMap<string, number>,
  k: number,
): readonly SmallChange[] {
  const changes = system.cells.map(({ key, value }) => {
    const before = shown.get(key);
    return before === undefined ? undefined : value - before;
  });
  const isSmall = (change: number) => change !== 0 && Math.abs(change) < k;
  const cells = changes.flatMap((change, i) =>
    change !== undefined && isSmall(change) ? [measuresOf([{ cell: i, sign: 1 }], system)] : [],
  );
  const sums = system.equations.flatMap((equation) =>
    isSmall(restOf(equation, changes)) ? [measuresOf(equation, system)] : [],
  );
  return [...cells, ...sums].map((measures) => ({ measures }));
}

/** What the cells of an equation that were not shown change by together. */
function restOf(equation: Equation, changes: readonly (number | undefined)[]): number {
  if (equation.every(({ cell }) => changes[cell] !== undefined)) return 0;
  return equation.reduce((sum, { cell, sign }) => sum + sign * (changes[cell] ?? 0), 0);
}

function measuresOf(equation: Equation, { cells }: LinearSystem): readonly string[] {
  return [...new Set(equation.map(({ cell }) => cells[cell]!.key.split('|')[0]!))].sort();
}
