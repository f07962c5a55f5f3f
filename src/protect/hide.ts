import { determinedCells } from './eliminate.ts';
import type { Equation, LinearSystem } from './linear-system.ts';
import type { Policy } from './policy.ts';
import { primaryCells, smallCells } from './primary.ts';
import { cellRanges } from './ranges.ts';

/** The two largest primes below 2^26. */
const PRIMES = [67_108_859, 67_108_837] as const;

/** What is lost with a cell: a total, a zero that hides little, and the equations that spread the loss. */
const LEVEL_COST = 1000;
const ZERO_COST = 900;
const TIE_COST = 20;

/** The state of the search: what is hidden so far and what never was to be seen. */
interface Search {
  readonly system: LinearSystem;
  readonly policy: Policy;
  /** Small groups, shown or not: the ones to protect. */
  readonly targets: ReadonlySet<number>;
  /** Per cell the equations that it stands in. */
  readonly standsIn: readonly (readonly Equation[])[];
  /** The place of each equation in the system, so that the search goes the same way every time. */
  readonly order: ReadonlyMap<Equation, number>;
  readonly hidden: Set<number>;
}

/**
 * The published cells to hide: the small ones and, one by one, the cheapest others until no hidden cell
 * follows from the shown ones by adding and subtracting, and no small group is seen to lie within fewer
 * than k + 1 values. Deterministic. It does not prove that integer programming finds no narrower range.
 */
export function hide(system: LinearSystem, policy: Policy): ReadonlySet<number> {
  const targets = smallCells(system, policy);
  const hidden = new Set(primaryCells(system, policy));
  const order = new Map(system.equations.map((equation, i) => [equation, i]));
  const search = { system, policy, targets, standsIn: equationsPerCell(system), order, hidden };
  hideUntilUndetermined(search, hidden);
  for (let fresh = widen(search); fresh.size > 0; fresh = widen(search)) hideUntilUndetermined(search, fresh);
  return hidden;
}

/** Looks again only at equations that the cells hidden last are tied to: elsewhere nothing changed. */
function hideUntilUndetermined(search: Search, start: ReadonlySet<number>): void {
  let equations = tiedTo([...start, ...search.targets], search);
  while (equations.length > 0) equations = tiedTo(hideBesideDetermined(equations, search), search);
}

/** Hides one more cell beside each hidden or small one that follows from shown ones; gives those cells. */
function hideBesideDetermined(equations: readonly Equation[], search: Search): readonly number[] {
  for (const prime of PRIMES) {
    const determined = determinedCells(equations, unknownIn(search), prime);
    const found = [...determined].filter(([cell]) => search.hidden.has(cell) || search.targets.has(cell));
    const fresh = new Set<number>();
    for (const [, from] of found.sort(([a], [b]) => a - b)) {
      if (from.some((cell) => fresh.has(cell))) continue;
      const choice = cheapest(from, search);
      if (choice !== undefined) fresh.add(choice);
    }
    for (const cell of fresh) search.hidden.add(cell);
    if (fresh.size > 0) return [...fresh];
  }
  return [];
}

/** The equations that can be reached from these cells by way of unknown cells. */
function tiedTo(cells: readonly number[], search: Search): readonly Equation[] {
  const isUnknown = unknownIn(search);
  const seen = new Set(cells);
  const reached = new Set<Equation>();
  // A set that grows while it is walked through: the walk ends when nothing new is reached.
  for (const cell of seen)
    for (const equation of search.standsIn[cell]!) {
      if (reached.has(equation) || !isTelling(equation, search)) continue;
      reached.add(equation);
      for (const term of equation) if (isUnknown(term.cell)) seen.add(term.cell);
    }
  return [...reached].sort((a, b) => search.order.get(a)! - search.order.get(b)!);
}

/** Hides one more cell beside each small group whose range is too narrow; gives those cells. */
function widen(search: Search): ReadonlySet<number> {
  const { system, policy, targets, standsIn, hidden } = search;
  const ranges = cellRanges(system, unknownIn(search));
  const fresh = new Set<number>();
  for (const cell of [...targets].sort((a, b) => a - b)) {
    if (ranges[cell]!.high - ranges[cell]!.low >= policy.k) continue;
    const near = standsIn[cell]!.flatMap((equation) => equation.map((term) => term.cell));
    if (near.some((other) => fresh.has(other))) continue;
    const choice = cheapest(
      near.filter((other) => system.cells[other]!.value > 0),
      search,
    );
    if (choice !== undefined) fresh.add(choice);
  }
  for (const cell of fresh) hidden.add(cell);
  return fresh;
}

/** A cell is unknown to a reader when it is hidden or stands in no table. */
function unknownIn({ system, hidden }: Search): (cell: number) => boolean {
  return (cell) => hidden.has(cell) || system.cells[cell]!.kind === 'rest';
}

/** False when it holds a harmless number of its own that nothing else speaks of. */
function isTelling(equation: Equation, { system, targets, standsIn }: Search): boolean {
  return !equation.some(
    ({ cell }) => system.cells[cell]!.kind === 'rest' && !targets.has(cell) && standsIn[cell]!.length === 1,
  );
}

/**
 * The shown cell whose loss costs least: no total if it can be helped, a count of at least k before a
 * zero (which would leave the small one's range narrow), few equations before many (a closing stock takes
 * the next opening stock with it), then the smallest.
 */
function cheapest(cells: readonly number[], search: Search): number | undefined {
  const { system, policy, hidden, standsIn } = search;
  const cost = (cell: number) => {
    const { level, value } = system.cells[cell]!;
    const ties = TIE_COST * standsIn[cell]!.length;
    return level * LEVEL_COST + (value >= policy.k ? ties + Math.log2(1 + value) : ZERO_COST);
  };
  let best: number | undefined;
  for (const cell of cells) {
    if (hidden.has(cell) || system.cells[cell]!.kind !== 'getoond') continue;
    if (best === undefined || cost(cell) < cost(best) || (cost(cell) === cost(best) && cell < best))
      best = cell;
  }
  return best;
}

function equationsPerCell({ cells, equations }: LinearSystem): readonly (readonly Equation[])[] {
  const standsIn: Equation[][] = cells.map(() => []);
  for (const equation of equations) for (const { cell } of equation) standsIn[cell]!.push(equation);
  return standsIn;
}
