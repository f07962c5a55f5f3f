import { UserError } from '../model/user-error.ts';
import { loadSolver, type Solver } from '../solver/highs.ts';
import { remembering } from '../solver/remembering.ts';
import { cellCosts } from './cell-cost.ts';
import { type CompactSystem, compactSystem } from './compact-system.ts';
import type { LinearSystem } from './linear-system.ts';
import type { Policy } from './policy.ts';
import { primaryCells } from './primary.ts';
import { openReach, type Reach, type Target } from './reach.ts';
import { repairPattern } from './repair-pattern.ts';
import { SEARCH_LIMITS, type SearchLimits, searchPattern } from './search-pattern.ts';
import { soleMemberTargets, targetsOf } from './targets.ts';

/** What the choice of cells depends on beside the figures and the policy. */
export interface HideOptions {
  /** The secret of the data folder: which of two equally good cells is hidden follows from it. */
  readonly salt: Uint8Array;
  /** Keys of cells that earlier releases hid; they stay hidden. */
  readonly forcedHidden?: ReadonlySet<string>;
  /** Keys of cells that earlier releases showed; they are known. */
  readonly forcedShown?: ReadonlySet<string>;
  readonly limits?: SearchLimits;
}

/** The cells to hide and what is known about the choice. */
export interface Hiding {
  /** Places in `LinearSystem.cells`, shown ones only. */
  readonly hidden: ReadonlySet<number>;
  /** Small groups and rests that were tested. */
  readonly targets: number;
  /** The smallest distance between the least and the most that a target is proven to be able to be. */
  readonly minimalSpan: number | undefined;
  /** How far the loss can be above the smallest possible one, as a share; 0 = proven minimal. */
  readonly gap: number;
}

/**
 * The published cells to hide, at the least loss that the search finds: the small ones, and others until no
 * small group, rest or difference can be narrowed to fewer than k + 1 values, nor to one value by the only
 * member of another group. Proven in whole numbers. Deterministic for figures, policy and salt.
 * Throws UserError(privacy) naming the tables with a group that cannot be protected.
 */
export async function hide(system: LinearSystem, policy: Policy, options: HideOptions): Promise<Hiding> {
  const { limits = SEARCH_LIMITS } = options;
  const solver = await rememberingSolver();
  const compact = compactSystem(system, policy);
  const isPlainZero = (cell: number) => compact.cells[cell]!.value < compact.cells[cell]!.least;
  const forced = forcedCells(system, compact, options);
  const primary = new Set(
    [...[...primaryCells(system, policy)].map((cell) => compact.cellOf[cell]!), ...forced.hidden].filter(
      (cell) => !forced.shown.has(cell) && !isPlainZero(cell),
    ),
  );
  const cost = await compactCosts(system, compact, { salt: options.salt, fixed: forced.shown });
  const targets = targetsOf({ system, compact }, policy, forced.shown);
  const reach = openReach(solver, compact, { hidden: primary, limits });
  try {
    const arising = () => soleMemberTargets({ system, compact }, targets, reach);
    const task = { solver, system: compact, reach, targets, arising, primary, cost, limits };
    const pattern = searchPattern(task);
    const repaired = repairPattern(task, pattern);
    refuse([...pattern.unprotected, ...repaired.unprotected], system, compact);
    const added = [...pattern.added, ...repaired.added];
    const loss = added.reduce((sum, cell) => sum + cost(cell), 0);
    return {
      hidden: membersOf([...primary, ...added], system, compact),
      targets: targets.length,
      minimalSpan: minimalSpan(targets, reach),
      gap: loss - pattern.bound < 1e-6 ? 0 : (loss - pattern.bound) / loss,
    };
  } finally {
    reach.dispose();
  }
}

let remembered: Promise<Solver> | undefined;

/** Choosing a design hides much of the same over and over; only the attack on the result solves all anew. */
function rememberingSolver(): Promise<Solver> {
  remembered ??= loadSolver().then(remembering);
  return remembered;
}

function forcedCells({ cells }: LinearSystem, { cellOf }: CompactSystem, options: HideOptions) {
  const pick = (keys: ReadonlySet<string> | undefined) =>
    new Set(cells.flatMap(({ key }, i) => (keys?.has(key) === true ? [cellOf[i]!] : [])));
  return { hidden: pick(options.forcedHidden), shown: pick(options.forcedShown) };
}

/** The loss of a number is that of all cells that hold it; infinite for what cannot be hidden. */
async function compactCosts(
  system: LinearSystem,
  compact: CompactSystem,
  { salt, fixed }: { readonly salt: Uint8Array; readonly fixed: ReadonlySet<number> },
): Promise<(cell: number) => number> {
  const own = await cellCosts(system, salt);
  const costs = compact.cells.map(({ kind, members, value, least }, cell) =>
    kind === 'open' && !fixed.has(cell) && value >= least
      ? members.reduce((sum, member) => sum + own[member]!, 0)
      : Number.POSITIVE_INFINITY,
  );
  return (cell) => costs[cell]!;
}

function membersOf(
  hidden: readonly number[],
  { cells }: LinearSystem,
  compact: CompactSystem,
): ReadonlySet<number> {
  const members = hidden.flatMap((cell) => compact.cells[cell]!.members);
  return new Set(members.filter((cell) => cells[cell]!.kind === 'getoond').sort((a, b) => a - b));
}

function minimalSpan(targets: readonly Target[], reach: Reach): number | undefined {
  if (targets.length === 0) return undefined;
  return targets.reduce((least, { cell }) => {
    const { low, high } = reach.provenSpread(cell);
    return Math.min(least, high - low);
  }, Number.POSITIVE_INFINITY);
}

function refuse(unprotected: readonly Target[], { cells }: LinearSystem, compact: CompactSystem): void {
  const secret = unprotected.filter(({ given }) => given === undefined);
  if (secret.length === 0) return;
  const keys = secret.map(({ cell }) => cells[compact.cells[cell]!.members[0]!]!.key);
  const tables = [...new Set(keys.map((key) => key.split('|', 1)[0]!))].sort().join(', ');
  throw new UserError('privacy', {
    nl: `niet te publiceren: in ${tables} is een kleine groep niet te beschermen, wat er ook verborgen wordt`,
    en: `not publishable: ${tables} holds a small group that cannot be protected, whatever is hidden`,
  });
}
