import type { Solver, SolverLimits } from '../solver/highs.ts';
import { sureCover } from './sure-cover.ts';

/** At least one of these cells must be hidden. */
export type Cut = readonly number[];

export interface Cover {
  readonly cells: ReadonlySet<number>;
  /** No cover costs less than this. */
  readonly bound: number;
}

/** The cheapest set of cells with one of each cut in it, solved per group of cuts that share no cell. */
export function cheapestCover(
  cuts: readonly Cut[],
  cost: (cell: number) => number,
  { solver, limits, known }: CoverOptions,
): Cover {
  const covers = groupsOf(smallestOf(cuts)).map((group) => {
    const name = group.map((cut) => cut.join(' ')).join('|');
    const found = known.get(name) ?? coverOf(group, cost, { solver, limits });
    known.set(name, found);
    return found;
  });
  return {
    cells: new Set(covers.flatMap(({ cells }) => [...cells])),
    bound: covers.reduce((sum, { bound }) => sum + bound, 0),
  };
}

/** A cover made by always taking the cell that hits most cuts for its cost, without what proves needless. */
export function quickCover(cuts: readonly Cut[], cost: (cell: number) => number): ReadonlySet<number> {
  const least = smallestOf(cuts);
  const chosen: number[] = [];
  for (let left = least; left.length > 0; ) {
    const hits = new Map<number, number>();
    for (const cell of left.flat()) hits.set(cell, (hits.get(cell) ?? 0) + 1);
    const price = (cell: number) => cost(cell) / hits.get(cell)!;
    const best = [...hits.keys()].reduce((a, b) => (price(b) < price(a) ? b : a));
    chosen.push(best);
    left = left.filter((cut) => !cut.includes(best));
  }
  const cells = new Set(chosen);
  for (const cell of chosen.sort((a, b) => cost(b) - cost(a))) {
    cells.delete(cell);
    if (!least.every((cut) => cut.some((other) => cells.has(other)))) cells.add(cell);
  }
  return cells;
}

export interface CoverOptions {
  readonly solver: Solver;
  readonly limits: SolverLimits;
  /** Groups solved before, by their cuts. */
  readonly known: Map<string, Cover>;
}

function coverOf(
  cuts: readonly Cut[],
  cost: (cell: number) => number,
  { solver, limits }: Pick<CoverOptions, 'solver' | 'limits'>,
): Cover {
  const sure = sureCover(cuts, cost);
  if (sure !== undefined) return { cells: sure, bound: [...sure].reduce((sum, cell) => sum + cost(cell), 0) };
  const cells = [...new Set(cuts.flat())].sort((a, b) => a - b);
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const form = (cut: Cut) => cut.map((cell) => ({ column: columnOf.get(cell)!, coefficient: 1 }));
  const solution = solver.solve(
    {
      lower: cells.map(() => 0),
      upper: cells.map(() => 1),
      rows: cuts.map((cut) => ({ form: form(cut), lower: 1 })),
      objective: cells.map((cell, column) => ({ column, coefficient: cost(cell) })),
      sense: 'min',
      integer: true,
    },
    limits,
  );
  if (solution.values.length === 0) return { cells: new Set(cells), bound: 0 };
  return {
    cells: new Set(cells.filter((_, column) => solution.values[column]! > 0.5)),
    bound: solution.status === 'optimal' ? solution.objective : 0,
  };
}

/** Without the cuts that hold a smaller one: what hits the smaller one hits them. */
function smallestOf(cuts: readonly Cut[]): readonly Cut[] {
  const kept: Cut[] = [];
  const keptAt = new Map<number, Set<number>[]>();
  for (const cut of [...cuts].sort((a, b) => a.length - b.length)) {
    const cells = new Set(cut);
    if (cut.some((cell) => keptAt.get(cell)?.some((other) => holds(cells, other)))) continue;
    kept.push(cut);
    const first = cut[0]!;
    keptAt.set(first, [...(keptAt.get(first) ?? []), cells]);
  }
  return kept;
}

function holds(cells: ReadonlySet<number>, part: ReadonlySet<number>): boolean {
  for (const cell of part) if (!cells.has(cell)) return false;
  return true;
}

/** Cuts that share a cell, also by way of others, belong together. */
function groupsOf(cuts: readonly Cut[]): readonly (readonly Cut[])[] {
  const byCell = new Map<number, number[]>();
  for (const [i, cut] of cuts.entries())
    for (const cell of cut) {
      const known = byCell.get(cell);
      if (known === undefined) byCell.set(cell, [i]);
      else known.push(i);
    }
  const seen = new Set<number>();
  return cuts.flatMap((_, i) => {
    if (seen.has(i)) return [];
    const group = new Set([i]);
    for (const member of group)
      for (const cell of cuts[member]!) for (const other of byCell.get(cell)!) group.add(other);
    for (const member of group) seen.add(member);
    return [[...group].sort((a, b) => a - b).map((member) => cuts[member]!)];
  });
}
