import type { Solver } from '../solver/highs.ts';
import type { CompactSystem } from './compact-system.ts';
import { type Cover, type Cut, cheapestCover, quickCover } from './cover.ts';
import type { Reach, Target } from './reach.ts';

/** Limits in work; a machine that is slow gives the same pattern later. */
export interface SearchLimits {
  /** Covers tried. */
  readonly rounds: number;
  /** Most targets for which the search itself minds who is alone in a cell. */
  readonly aloneTargets: number;
  /** Rounds of hiding more where whole numbers ask for it. */
  readonly repairs: number;
  readonly simplexIterations: number;
  readonly nodes: number;
}

export const SEARCH_LIMITS: SearchLimits = {
  rounds: 20,
  aloneTargets: 400,
  repairs: 20,
  simplexIterations: 100_000,
  nodes: 5_000,
};

/** Enough to compare designs: the first completed and pruned cover, which is seldom far from the best. */
export const QUICK_LIMITS: SearchLimits = { ...SEARCH_LIMITS, rounds: 0 };

export interface SearchTask {
  readonly solver: Solver;
  readonly system: CompactSystem;
  readonly reach: Reach;
  readonly targets: readonly Target[];
  /** Targets that arise from what is hidden now, beside `targets`. */
  readonly arising: (reach: Reach) => readonly Target[];
  /** Hidden whatever the search finds. */
  readonly primary: ReadonlySet<number>;
  /** What a cell costs; infinite when it may not be hidden. */
  readonly cost: (cell: number) => number;
  readonly limits: SearchLimits;
}

export interface Pattern {
  /** Cells hidden beside the primary ones. */
  readonly added: ReadonlySet<number>;
  readonly cost: number;
  /** No pattern costs less. */
  readonly bound: number;
  /** Targets that stay too narrow whatever is hidden. */
  readonly unprotected: ReadonlySet<Target>;
}

interface Search extends SearchTask {
  readonly cuts: Map<string, Cut>;
  readonly unprotected: Set<Target>;
  /** All targets known so far, by cell. */
  readonly targetsAt: ReadonlyMap<number, Target[]>;
  /** The arisen ones by what they are about. */
  readonly arisen: Map<string, Target>;
}

/**
 * The cheapest set of cells to hide so that every target is wide enough for linear programming (implicit
 * hitting set): what fails gives cuts, the cheapest cover of all cuts is tried, and so on. A cover that
 * protects everything is optimal; until then the best completed and pruned cover is kept. Stops at the
 * limit of rounds. Leaves `reach` with the pattern hidden.
 */
export function searchPattern(task: SearchTask): Pattern {
  const targetsAt = new Map(task.targets.map((target) => [target.cell, [target]]));
  const search: Search = { ...task, cuts: new Map(), unprotected: new Set(), targetsAt, arisen: new Map() };
  const known = new Map<string, Cover>();
  const options = { solver: task.solver, limits: { nodes: task.limits.nodes }, known };
  let best = quickPattern(search);
  let bound = 0;
  for (let round = 1; round <= task.limits.rounds && bound < best.cost - TINY; round += 1) {
    const cover = cheapestCover([...search.cuts.values()], task.cost, options);
    bound = Math.max(bound, cover.bound);
    if (bound >= best.cost - TINY) break;
    const found = completed(cover.cells, search);
    if (found.cost < best.cost) best = found;
    const quick = found.added === cover.cells ? found : quickPattern(search);
    if (quick.cost < best.cost) best = quick;
  }
  moveTo(best.added, search);
  return { ...best, bound: Math.min(bound, best.cost), unprotected: search.unprotected };
}

/** Gathers cuts with covers that are made quickly, until one protects everything but for a little. */
function quickPattern(search: Search): Candidate {
  let lacking = new Set<number>();
  for (let round = 0; ; round += 1) {
    const cells = quickCover([...search.cuts.values()], search.cost);
    moveTo(cells, search);
    lacking = new Set([...cells, ...complete(search)]);
    if (lacking.size === cells.size || round >= QUICK_ROUNDS) break;
  }
  return candidate(prune(lacking, search), search);
}

const QUICK_ROUNDS = 8;
const TINY = 1e-9;

interface Candidate {
  readonly added: ReadonlySet<number>;
  readonly cost: number;
}

/** The cover itself when it protects everything, else the cover with what it lacks and without what it does not need. */
function completed(cells: ReadonlySet<number>, search: Search): Candidate {
  moveTo(cells, search);
  const lacking = complete(search);
  return candidate(lacking.size === 0 ? cells : prune(new Set([...cells, ...lacking]), search), search);
}

function candidate(added: ReadonlySet<number>, { cost }: Search): Candidate {
  return { added, cost: [...added].reduce((sum, cell) => sum + cost(cell), 0) };
}

/** Hides exactly the primary cells and these. */
function moveTo(cells: ReadonlySet<number>, { reach, system, primary }: Search): void {
  for (const [cell, { kind }] of system.cells.entries()) {
    if (kind !== 'open') continue;
    if (primary.has(cell) || cells.has(cell)) reach.hide(cell);
    else reach.show(cell);
  }
}

/** Hides the cheapest cell of the cut of each target that fails, until none does; gives those cells. */
function complete(search: Search): ReadonlySet<number> {
  const added = new Set<number>();
  hideUntilWide(search.targets, search, added);
  for (let before = -1; added.size > before; ) {
    before = added.size;
    hideUntilWide(arise(search), search, added);
  }
  return added;
}

function hideUntilWide(targets: readonly Target[], search: Search, added: Set<number>): void {
  for (const target of targets) {
    for (let cut = failure(target, search); cut !== undefined; cut = failure(target, search)) {
      const choice = cheapestOf(cut, search.cost);
      search.reach.hide(choice);
      added.add(choice);
    }
  }
}

/** The targets that arise now, each remembered once; of a large release they are left to the repair. */
function arise({ arising, reach, arisen, targetsAt, targets, limits }: Search): readonly Target[] {
  if (targets.length > limits.aloneTargets) return [];
  return arising(reach).map((target) => {
    const name = `${target.cell} ${target.given}`;
    const known = arisen.get(name);
    if (known !== undefined) return known;
    arisen.set(name, target);
    targetsAt.get(target.cell)!.push(target);
    return target;
  });
}

/** The cell of a cut that costs least. */
export function cheapestOf(cut: Cut, cost: (cell: number) => number): number {
  return cut.reduce((a, b) => (cost(b) < cost(a) ? b : a));
}

/** The cut of a target that is too narrow, remembered; undefined when it is wide, or beyond help. */
function failure(target: Target, { reach, cuts, unprotected, cost }: Search): Cut | undefined {
  if (unprotected.has(target)) return undefined;
  const verdict = reach.check(target);
  if (verdict.wide) return undefined;
  const cut = verdict.cut.filter((cell) => Number.isFinite(cost(cell)));
  if (cut.length === 0) {
    unprotected.add(target);
    return undefined;
  }
  cuts.set(cut.join(), cut);
  return cut;
}

/** Shows again what need not be hidden, the dearest first. */
function prune(hidden: ReadonlySet<number>, search: Search): ReadonlySet<number> {
  const { reach, cost, targetsAt } = search;
  const kept = new Set(hidden);
  for (const cell of [...hidden].sort((a, b) => cost(b) - cost(a) || a - b)) {
    const near = reach.around(cell).flatMap((other) => targetsAt.get(other) ?? []);
    reach.show(cell);
    if (near.every((target) => failure(target, search) === undefined)) kept.delete(cell);
    else reach.hide(cell);
  }
  return kept;
}
