import highsModule, { type Highs, type Model, type OptionValue } from 'highs';

/** A sum of columns with coefficients. */
export type Form = readonly { readonly column: number; readonly coefficient: number }[];

/** `lower <= form <= upper`; an absent side is open, equal sides make an equation. */
export interface SolverRow {
  readonly form: Form;
  readonly lower?: number;
  readonly upper?: number;
}

/** A linear problem over columns 0..n-1; an infinite bound is open. */
export interface LinearModel {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly SolverRow[];
  readonly objective: Form;
  readonly sense: 'min' | 'max';
  /** All columns take whole values only. */
  readonly integer?: boolean;
}

/** Limits in work, never in time, so that every machine gives the same answer. */
export interface SolverLimits {
  readonly simplexIterations?: number;
  readonly nodes?: number;
}

/** `limit`: a limit was reached, and `values` is at best a feasible point; `failed`: no answer at all. */
type SolverStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'failed';

export interface LinearSolution {
  readonly status: SolverStatus;
  /** Meaningful when there are values. */
  readonly objective: number;
  /** Per column; empty when there is no point. */
  readonly values: ArrayLike<number>;
  /** Per row and per column, for an optimal problem without `integer`; else empty. */
  readonly rowDuals: ArrayLike<number>;
  readonly columnDuals: ArrayLike<number>;
}

/** A problem that stays in the solver, so that a next question starts from the last answer. */
export interface OpenModel {
  setBounds(column: number, lower: number, upper: number): void;
  solve(objective: Form, sense: 'min' | 'max'): LinearSolution;
  dispose(): void;
}

export interface Solver {
  /** Opens a model; its `objective` and `sense` are replaced by those of each question. */
  open(model: LinearModel, limits?: SolverLimits): OpenModel;
  /** Opens, solves and disposes. */
  solve(model: LinearModel, limits?: SolverLimits): LinearSolution;
}

const OPTIMAL = 7;
const INFEASIBLE = 8;
const UNBOUNDED_OR_INFEASIBLE = 9;
const UNBOUNDED = 10;
const LIMITS: ReadonlySet<number> = new Set([13, 14, 16]);

const NOTHING: ArrayLike<number> = [];

/** The package is an ES module whose types are written for CommonJS: its default is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loaded: Promise<Solver> | undefined;

/** The HiGHS solver, loaded once per process; single-threaded, with a fixed seed and no clock. */
export function loadSolver(): Promise<Solver> {
  loaded ??= loadHighs().then((highs) => solverOf((model, limits = {}) => openModel(highs, model, limits)));
  return loaded;
}

/** A solver by how it opens a model. */
export function solverOf(open: Solver['open']): Solver {
  return {
    open,
    solve: (model, limits) => {
      const opened = open(model, limits);
      try {
        return opened.solve(model.objective, model.sense);
      } finally {
        opened.dispose();
      }
    },
  };
}

function openModel(highs: Highs, problem: LinearModel, limits: SolverLimits): OpenModel {
  const integer = problem.integer === true;
  const model = highs.createModel();
  model.options.set(optionsOf(integer, limits));
  model.passModel(modelData(highs, problem));
  let costed: Form = [];
  return {
    setBounds: (column, lower, upper) => {
      model.changeColBounds(column, lower, upper);
    },
    solve: (objective, sense) => {
      for (const { column } of costed) model.changeColCost(column, 0);
      for (const { column, coefficient } of objective) model.changeColCost(column, coefficient);
      costed = objective;
      const { minimize, maximize } = highs.constants.objectiveSense;
      model.changeObjectiveSense(sense === 'min' ? minimize : maximize);
      model.run();
      return solutionOf(model, integer);
    },
    dispose: () => model.dispose(),
  };
}

function optionsOf(integer: boolean, limits: SolverLimits): Record<string, OptionValue> {
  return {
    output_flag: false,
    random_seed: 0,
    ...(limits.simplexIterations === undefined ? {} : { simplex_iteration_limit: limits.simplexIterations }),
    ...(limits.nodes === undefined ? {} : { mip_max_nodes: limits.nodes }),
    ...(integer
      ? { mip_rel_gap: 0, mip_abs_gap: 1e-6, mip_allow_restart: false, mip_heuristic_effort: 0 }
      : { presolve: 'off', solver: 'simplex', simplex_strategy: 4 }),
  };
}

function modelData(highs: Highs, { lower, upper, rows, integer }: LinearModel) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { form } of rows) {
    for (const { column, coefficient } of form) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const [numCols, numRows] = [lower.length, rows.length];
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: lower.map((bound) => (bound === Number.NEGATIVE_INFINITY ? -highs.infinity : bound)),
    colUpper: upper.map((bound) => (bound === Number.POSITIVE_INFINITY ? highs.infinity : bound)),
    rowLower: rows.map((row) => row.lower ?? -highs.infinity),
    rowUpper: rows.map((row) => row.upper ?? highs.infinity),
    matrix: { format: 'csr' as const, numRows, numCols, starts, indices, values },
    ...(integer === true ? { integrality: new Int32Array(numCols).fill(1) } : {}),
  };
}

function solutionOf(model: Model, integer: boolean): LinearSolution {
  const status = statusOf(model.getModelStatus());
  const none = { status, objective: Number.NaN, values: NOTHING, rowDuals: NOTHING, columnDuals: NOTHING };
  const hasPoint = status === 'optimal' || (status === 'limit' && isFeasible(model));
  if (!hasPoint) return none;
  const { colValue, rowDual, colDual } = model.getSolution();
  const duals = status === 'optimal' && !integer;
  return {
    status,
    objective: model.getObjectiveValue(),
    values: colValue,
    rowDuals: duals ? rowDual : NOTHING,
    columnDuals: duals ? colDual : NOTHING,
  };
}

function isFeasible(model: Model): boolean {
  return Number(model.info.get('primal_solution_status')) === 2;
}

function statusOf(code: number): SolverStatus {
  if (code === OPTIMAL) return 'optimal';
  if (code === INFEASIBLE) return 'infeasible';
  if (code === UNBOUNDED || code === UNBOUNDED_OR_INFEASIBLE) return 'unbounded';
  return LIMITS.has(code) ? 'limit' : 'failed';
}
