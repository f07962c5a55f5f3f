import type { Cut } from './cover.ts';

/** What a cover must cost less than every other one for there to be no doubt; far more than a solver rounds. */
const CLEAR = 1e-5;

/** Choices tried; what takes more is for the solver. */
const MOST_TRIES = 2_000;

interface Search {
  readonly cost: (cell: number) => number;
  best: Found | undefined;
  /** Another cover costs as good as the same as the best. */
  doubtful: boolean;
  tries: number;
}

interface Found {
  readonly cells: readonly number[];
  readonly cost: number;
}

/**
 * The set of cells with one of each cut in it that costs clearly less than any other such set, by branch and
 * bound; undefined when no set does, or when finding it takes too many tries. Cuts of a report are few and
 * small, so most are settled here, without starting up integer programming.
 */
export function sureCover(
  cuts: readonly Cut[],
  cost: (cell: number) => number,
): ReadonlySet<number> | undefined {
  const search: Search = { cost, best: undefined, doubtful: false, tries: 0 };
  branch(cuts, { cells: [], cost: 0 }, search);
  if (search.best === undefined || search.doubtful || search.tries > MOST_TRIES) return undefined;
  return new Set([...search.best.cells].sort((a, b) => a - b));
}

/** Completes a partial cover in every way that may matter. */
function branch(cuts: readonly Cut[], chosen: Found, search: Search): void {
  search.tries += 1;
  if (search.tries > MOST_TRIES) return;
  const open = withoutDearCells(cuts, search.cost);
  if (chosen.cost + leastCost(open, search.cost) > (search.best?.cost ?? Number.POSITIVE_INFINITY) + CLEAR)
    return;
  if (open.length === 0) {
    keep(chosen, search);
    return;
  }
  const cut = open.reduce((a, b) => (b.length < a.length ? b : a));
  const tried = new Set<number>();
  for (const cell of [...cut].sort((a, b) => search.cost(a) - search.cost(b))) {
    const left = open.filter((other) => !other.includes(cell)).map((other) => without(other, tried));
    const next = { cells: [...chosen.cells, cell], cost: chosen.cost + search.cost(cell) };
    if (left.every((other) => other.length > 0)) branch(left, next, search);
    tried.add(cell);
  }
}

function keep(found: Found, search: Search): void {
  const { best } = search;
  const gain = (best?.cost ?? Number.POSITIVE_INFINITY) - found.cost;
  if (Math.abs(gain) <= CLEAR) search.doubtful = true;
  else if (gain > 0) search.doubtful = false;
  if (gain > 0) search.best = found;
}

/** Leaves out each cell that another one, clearly cheaper, stands beside in every cut: it is in no best cover. */
function withoutDearCells(cuts: readonly Cut[], cost: (cell: number) => number): readonly Cut[] {
  const cutsOf = new Map<number, Set<number>>();
  for (const [i, cut] of cuts.entries())
    for (const cell of cut) cutsOf.set(cell, (cutsOf.get(cell) ?? new Set()).add(i));
  const dear = new Set<number>();
  for (const [cell, own] of cutsOf) {
    const [first] = own;
    const isBetter = (other: number) =>
      cost(other) + CLEAR < cost(cell) && [...own].every((i) => cutsOf.get(other)!.has(i));
    if (cuts[first!]!.some(isBetter)) dear.add(cell);
  }
  return cuts.map((cut) => without(cut, dear));
}

/** What cuts that share no cell cost at least. */
function leastCost(cuts: readonly Cut[], cost: (cell: number) => number): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const cut of [...cuts].sort((a, b) => a.length - b.length)) {
    if (cut.some((cell) => seen.has(cell))) continue;
    sum += Math.min(...cut.map(cost));
    for (const cell of cut) seen.add(cell);
  }
  return sum;
}

function without(cut: Cut, cells: ReadonlySet<number>): Cut {
  return cells.size === 0 ? cut : cut.filter((cell) => !cells.has(cell));
}
