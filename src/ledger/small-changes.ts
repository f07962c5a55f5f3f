import type { Equation, LinearSystem } from '../protect/linear-system.ts';

/** What an earlier release told: values by key, and the persons behind those that do not count persons. */
export interface ToldBefore {
  readonly shown: ReadonlyMap<string, number>;
  readonly persons: Readonly<Record<string, number>>;
}

/** A change between two releases that is about a few persons only. */
export interface SmallChange {
  /** The measures of the cells that would tell it, in alphabetical order. */
  readonly measures: readonly string[];
}

/**
 * Where publishing the counts of `system` beside those of an earlier release would single out a small group:
 * a count that differs by 1 to k-1 (or is about 1 to k-1 persons more or fewer), and a sum of counts that
 * were not shown that changes by 1 to k-1 while all around it is known. `system` holds the exact counts of
 * the new release.
 */
export function smallChanges(
  system: LinearSystem,
  { shown, persons }: ToldBefore,
  k: number,
): readonly SmallChange[] {
  const isSmall = (change: number) => change !== 0 && Math.abs(change) < k;
  const changes = system.cells.map(({ key, value }) => {
    const before = shown.get(key);
    return before === undefined ? undefined : value - before;
  });
  const cells = system.cells.flatMap((cell, i) => {
    const change = changes[i] ?? 0;
    const moved = change === 0 ? 0 : cell.persons - (persons[cell.key] ?? cell.persons);
    return isSmall(change) || isSmall(moved) ? [measuresOf([{ cell: i, sign: 1 }], system)] : [];
  });
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
