import type { LinearSolution, Solver, SolverLimits } from '../solver/highs.ts';
import type { CompactSystem } from './compact-system.ts';
import { knownAround, openPart, type ReachPart, supportOf, worldOf } from './reach-part.ts';
import { type Spread, type WorldPool, worldPool } from './world-pool.ts';

/** A group that must keep `span + 1` consecutive possible sizes. */
export interface Target {
  /** A compact cell. */
  readonly cell: number;
  readonly span: number;
  /** The cell of which a person is the only member: that person knows it. */
  readonly given?: number;
}

/** Wide enough, or not: then at least one of the `cut` (known cells) must be hidden. */
type Verdict = { readonly wide: true } | { readonly wide: false; readonly cut: readonly number[] };

/** What readers can work out from what is shown, kept up to date while cells are hidden and shown. */
export interface Reach {
  readonly hide: (cell: number) => void;
  readonly show: (cell: number) => void;
  /** Linear programming: a cut is sure, `wide` may still fail in whole numbers. */
  readonly check: (target: Target) => Verdict;
  /** Whole numbers: `wide` is a proof. A target that fails has the known cells beside it as its cut. */
  readonly prove: (target: Target) => Verdict;
  /** The unknown cells that hang together with this one. */
  readonly around: (cell: number) => readonly number[];
  /** The spread of the whole worlds found so far. */
  readonly provenSpread: (cell: number) => Spread;
  readonly dispose: () => void;
}

interface State {
  readonly solver: Solver;
  readonly system: CompactSystem;
  readonly limits: SolverLimits;
  readonly standsIn: readonly (readonly number[])[];
  readonly unknown: boolean[];
  readonly pool: WorldPool;
  /** Opened parts by each of their cells. */
  readonly parts: Map<number, ReachPart>;
}

const WIDE = { wide: true } as const;
const CLOSE = 1e-6;

/** Opens the attack on a system of which the cells `hidden` (compact, open) are hidden. */
export function openReach(
  solver: Solver,
  system: CompactSystem,
  { hidden, limits }: { readonly hidden: ReadonlySet<number>; readonly limits: SolverLimits },
): Reach {
  const unknown = system.cells.map(({ kind }, cell) => kind === 'unseen' || hidden.has(cell));
  const pool = worldPool(system.cells.length, (cell) => !unknown[cell]);
  const standsIn: number[][] = system.cells.map(() => []);
  for (const [i, form] of system.equations.entries())
    for (const { column } of form) standsIn[column]!.push(i);
  const state = { solver, system, limits, standsIn, unknown, pool, parts: new Map<number, ReachPart>() };
  return {
    hide: (cell) => turn(state, cell, true),
    show: (cell) => turn(state, cell, false),
    check: (target) => check(state, target),
    prove: (target) => prove(state, target),
    around: (cell) => partOf(state, cell).cells,
    provenSpread: (cell) => pool.spread(cell, { whole: true }),
    dispose: () => {
      for (const part of new Set(state.parts.values())) part.model.dispose();
    },
  };
}

function turn(state: State, cell: number, hidden: boolean): void {
  const { unknown, pool, standsIn, system, parts } = state;
  if (unknown[cell] === hidden) return;
  forget(parts, cell);
  for (const equation of standsIn[cell]!)
    for (const { column } of system.equations[equation]!) forget(parts, column);
  unknown[cell] = hidden;
  if (hidden) pool.free(cell);
  else pool.block(cell);
}

function forget(parts: Map<number, ReachPart>, cell: number): void {
  const part = parts.get(cell);
  if (part === undefined) return;
  for (const member of part.cells) parts.delete(member);
  part.model.dispose();
}

function partOf(state: State, start: number): ReachPart {
  const { solver, system, standsIn, limits, unknown, parts } = state;
  const opened = parts.get(start);
  if (opened !== undefined) return opened;
  const isUnknown = (cell: number) => unknown[cell]!;
  const part = openPart(solver, system, { start, isUnknown, standsIn, limits });
  for (const cell of part.cells) parts.set(cell, part);
  return part;
}

function check(state: State, target: Target): Verdict {
  return isWide(state, target, false) ? WIDE : ask(state, target, partOf(state, target.cell));
}

/** Asks for the most and the least that the target can be; the cut is what both answers rest on. */
function ask(state: State, target: Target, part: ReachPart): Verdict {
  const cut = new Set<number>();
  for (const sense of ['max', 'min'] as const) {
    const solution = solveFor(state, target, { part, sense });
    if (isWide(state, target, false)) return WIDE;
    for (const known of supportOf(part, solution, state.system)) cut.add(known);
  }
  return { wide: false, cut: [...cut].sort((a, b) => a - b) };
}

function prove(state: State, target: Target): Verdict {
  if (isWide(state, target, true)) return WIDE;
  const { solver, system, standsIn, unknown, limits } = state;
  const isUnknown = (cell: number) => unknown[cell]!;
  const options = { start: target.cell, isUnknown, standsIn, integer: true, limits };
  const part = openPart(solver, system, options);
  try {
    for (const sense of ['max', 'min'] as const) {
      solveFor(state, target, { part, sense });
      if (isWide(state, target, true)) return WIDE;
    }
    return { wide: false, cut: knownAround(part, system) };
  } finally {
    part.model.dispose();
  }
}

/** One end of what a target can be, no further than `span` from the truth; the world is kept. */
function solveFor(
  { system, pool }: State,
  { cell, span, given }: Target,
  { part, sense }: { readonly part: ReachPart; readonly sense: 'max' | 'min' },
): LinearSolution {
  const column = part.columnOf.get(cell)!;
  const own = given === undefined ? undefined : part.columnOf.get(given);
  const { value } = system.cells[cell]!;
  part.model.setBounds(column, Math.max(system.cells[cell]!.least, value - span), value + span);
  if (own !== undefined) part.model.setBounds(own, system.cells[given!]!.value, system.cells[given!]!.value);
  const solution = part.model.solve([{ column, coefficient: 1 }], sense);
  for (const opened of own === undefined ? [column] : [column, own])
    part.model.setBounds(opened, system.cells[part.cells[opened]!]!.least, Number.POSITIVE_INFINITY);
  if (solution.values.length > 0) {
    const { world, whole } = worldOf(part, solution, system);
    pool.add(world, whole);
  }
  return solution;
}

function isWide({ pool }: State, { cell, span, given }: Target, whole: boolean): boolean {
  const { low, high } = pool.spread(cell, { whole, given });
  return Math.floor(high + CLOSE) - Math.ceil(low - CLOSE) >= span;
}
