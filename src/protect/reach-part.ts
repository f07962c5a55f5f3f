import type { LinearSolution, OpenModel, Solver, SolverLimits } from '../solver/highs.ts';
import type { CompactSystem } from './compact-system.ts';
import type { World } from './world-pool.ts';

/** Unknown cells that hang together by equations, as a linear problem of its own. */
export interface ReachPart {
  /** Compact cells, lowest first: column i of the model is cells[i]. */
  readonly cells: readonly number[];
  readonly columnOf: ReadonlyMap<number, number>;
  /** Equations in which one of the cells stands, in the order of the rows of the model. */
  readonly equations: readonly number[];
  readonly model: OpenModel;
}

export interface PartOptions {
  readonly isUnknown: (cell: number) => boolean;
  /** Per cell the equations that it stands in. */
  readonly standsIn: readonly (readonly number[])[];
  readonly integer?: boolean;
  readonly limits?: SolverLimits;
}

/** Opens the part of the system around `start`; what is known moves to the other side of each equation. */
export function openPart(
  solver: Solver,
  system: CompactSystem,
  { start, ...options }: PartOptions & { readonly start: number },
): ReachPart {
  const { cells, equations } = gather(system, start, options);
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const rows = equations.map((equation) => {
    const form = [];
    let rest = 0;
    for (const { column: cell, coefficient } of system.equations[equation]!) {
      const column = columnOf.get(cell);
      if (column === undefined) rest -= coefficient * system.cells[cell]!.value;
      else form.push({ column, coefficient });
    }
    return { form, lower: rest, upper: rest };
  });
  const model = solver.open(
    {
      lower: cells.map((cell) => system.cells[cell]!.least),
      upper: cells.map(() => Number.POSITIVE_INFINITY),
      rows,
      objective: [],
      sense: 'max',
      ...(options.integer === true ? { integer: true } : {}),
    },
    options.limits,
  );
  return { cells, columnOf, equations, model };
}

function gather({ equations }: CompactSystem, start: number, { isUnknown, standsIn }: PartOptions) {
  const found = new Set([start]);
  const reached = new Set<number>();
  // A set that grows while it is walked through: the walk ends when nothing new is reached.
  for (const cell of found)
    for (const equation of standsIn[cell]!) {
      if (reached.has(equation)) continue;
      reached.add(equation);
      for (const { column } of equations[equation]!) if (isUnknown(column)) found.add(column);
    }
  return {
    cells: [...found].sort((a, b) => a - b),
    equations: [...reached].sort((a, b) => a - b),
  };
}

const CLOSE = 1e-6;

/** How a solution differs from the true values, and whether it is a proof in whole numbers. */
export function worldOf(
  part: ReachPart,
  { values }: LinearSolution,
  system: CompactSystem,
): { readonly world: World; readonly whole: boolean } {
  const world = new Map<number, number>();
  let whole = true;
  for (const [column, cell] of part.cells.entries()) {
    const difference = values[column]! - system.cells[cell]!.value;
    const rounded = Math.round(difference);
    if (Math.abs(difference - rounded) > CLOSE) {
      whole = false;
      world.set(cell, difference);
    } else if (rounded !== 0) world.set(cell, rounded);
  }
  return { world, whole: whole && balances(part, world, system) };
}

/** The differences keep every equation at 0 and every count at what it is known to be at least. */
function balances({ equations }: ReachPart, world: World, system: CompactSystem): boolean {
  for (const [cell, difference] of world)
    if (system.cells[cell]!.value + difference < system.cells[cell]!.least) return false;
  return equations.every(
    (equation) =>
      system.equations[equation]!.reduce(
        (sum, { column, coefficient }) => sum + coefficient * (world.get(column) ?? 0),
        0,
      ) === 0,
  );
}

const ZERO = 1e-7;

/**
 * The known cells that an optimal bound rests on: those with a reduced cost other than 0. While all of
 * them are known, the bound holds whatever else is hidden.
 */
export function supportOf(part: ReachPart, { rowDuals }: LinearSolution, system: CompactSystem): Set<number> {
  const costs = new Map<number, number>();
  for (const [row, equation] of part.equations.entries()) {
    const dual = rowDuals[row] ?? 0;
    if (Math.abs(dual) < ZERO) continue;
    for (const { column, coefficient } of system.equations[equation]!)
      if (!part.columnOf.has(column)) costs.set(column, (costs.get(column) ?? 0) + dual * coefficient);
  }
  return new Set([...costs].flatMap(([cell, cost]) => (Math.abs(cost) > ZERO ? [cell] : [])));
}

/** The cells in the equations of a part that are not unknown in it. */
export function knownAround(part: ReachPart, { equations }: CompactSystem): readonly number[] {
  const known = new Set<number>();
  for (const equation of part.equations)
    for (const { column } of equations[equation]!) if (!part.columnOf.has(column)) known.add(column);
  return [...known].sort((a, b) => a - b);
}
