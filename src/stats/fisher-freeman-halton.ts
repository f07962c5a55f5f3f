import { checkCount } from './check-count.ts';
import { logFactorials } from './log-factorials.ts';
import { monteCarloExact } from './monte-carlo-exact.ts';
import { type Completions, logWeight, minus, tableCompletions } from './table-completions.ts';

/** A two-sided p-value; `standardError` is 0 when it is exact, else that of the simulation. */
export interface ExactTest {
  readonly p: number;
  readonly standardError: number;
}

/** Tables as likely as the observed one but for rounding count as equally likely; as R's `fisher.test`. */
const TIE = Math.log1p(1e-7);
/** Sums of logarithms that differ less are the same sum. */
const GRAIN = 1e-11;
/** Beyond this many partly filled tables the p-value is simulated. */
const MOST_NODES = 1_000_000;

/** Partly filled tables: per state (what the rows still lack) how many have which -sum ln x!, in grains. */
type Nodes = Map<string, { readonly rest: readonly number[]; readonly paths: Map<number, number> }>;

/**
 * The Fisher-Freeman-Halton exact test of independence of an r x c table of whole numbers: the summed
 * probability of all tables with the same margins that are at most as likely as this one (2 x 2: Fisher's
 * test, two-sided). Null when fewer than two rows or columns hold anything. Freeman & Halton (1951),
 * Biometrika 38: 141-149; columns are filled one by one and a branch is closed as soon as all or none of
 * its completions count (Mehta & Patel 1983, JASA 78: 427-434). Tables too large for that are simulated
 * with a fixed seed. Throws on rows of different lengths and on what is no count.
 */
export function fisherFreemanHalton(table: readonly (readonly number[])[]): ExactTest | null {
  checkTable(table);
  const { rows, columns, cells } = oriented(table);
  if (rows.length < 2 || columns.length < 2) return null;
  const n = rows.reduce((sum, r) => sum + r, 0);
  const logFactorial = logFactorials(n);
  const limit = logWeight(cells, logFactorial) + TIE;
  const completions = tableCompletions(columns, logFactorial);
  const search = { completions, limit, logFactorial, columns, logTotal: completions.logMass(0, rows) };
  const p = isFeasible(rows, columns) ? exactP(rows, search) : undefined;
  if (p !== undefined) return { p: Math.min(1, p), standardError: 0 };
  return remembered(`${rows}|${columns}|${limit}`, () =>
    monteCarloExact(rows, columns, { limit, logFactorial }),
  );
}

/** More than one release has; the oldest is forgotten. */
const MOST_REMEMBERED = 256;
const simulated = new Map<string, ExactTest>();

/** A simulation by its margins and limit: tables are protected several times on their way to a release. */
function remembered(key: string, simulate: () => ExactTest): ExactTest {
  const known = simulated.get(key);
  if (known !== undefined) return known;
  const found = simulate();
  const [oldest] = simulated.keys();
  if (simulated.size === MOST_REMEMBERED && oldest !== undefined) simulated.delete(oldest);
  simulated.set(key, found);
  return found;
}

interface Search {
  readonly completions: Completions;
  readonly limit: number;
  readonly logFactorial: Float64Array;
  readonly columns: readonly number[];
  /** ln of the sum of prod 1/x! over all tables. */
  readonly logTotal: number;
}

function exactP(rows: readonly number[], search: Search): number | undefined {
  const { completions, columns } = search;
  let nodes: Nodes = new Map([[rows.join(), { rest: rows, paths: new Map([[0, 1]]) }]]);
  let p = 0;
  for (let column = 0; column < columns.length && nodes.size > 0; column += 1) {
    const next: Nodes = new Map();
    let size = 0;
    for (const { rest, paths } of nodes.values()) {
      for (const filling of completions.fillings(column, rest)) {
        const step = advance(paths, { filling, rest: minus(rest, filling), column, next }, search);
        p += step.mass;
        size += step.added;
        if (size > MOST_NODES) return undefined;
      }
    }
    nodes = next;
  }
  return p;
}

interface Move {
  readonly filling: readonly number[];
  readonly rest: readonly number[];
  readonly column: number;
  readonly next: Nodes;
}

/** Extends all paths of one state by one filling: closes what is decided and keeps the others in `next`. */
function advance(
  paths: ReadonlyMap<number, number>,
  move: Move,
  search: Search,
): { readonly mass: number; readonly added: number } {
  const own = logWeight(move.filling, search.logFactorial);
  const [highest, lowest] = search.completions.range(move.column + 1, move.rest);
  const key = move.rest.join();
  const open = move.next.get(key) ?? { rest: move.rest, paths: new Map<number, number>() };
  const before = open.paths.size;
  const base = own / GRAIN;
  const completionMass = search.completions.logMass(move.column + 1, move.rest) - search.logTotal;
  let mass = 0;
  for (const [grains, ways] of paths) {
    const value = grains * GRAIN + own;
    if (value + highest <= search.limit) mass += ways * Math.exp(value + completionMass);
    else if (value + lowest <= search.limit) {
      const kept = Math.round(grains + base);
      open.paths.set(kept, (open.paths.get(kept) ?? 0) + ways);
    }
  }
  if (open.paths.size > 0) move.next.set(key, open);
  return { mass, added: open.paths.size - before };
}

function checkTable(table: readonly (readonly number[])[]): void {
  if (table.some((row) => row.length !== table[0]!.length))
    throw new RangeError('the rows of a table must be equally long');
  for (const row of table) for (const cell of row) checkCount('cell', cell);
}

/** Without empty rows and columns, the short side as rows, the fullest columns first. */
function oriented(table: readonly (readonly number[])[]) {
  const filled = transpose(transpose(table.filter(isFilled)).filter(isFilled));
  const wide = filled.length <= (filled[0]?.length ?? 0) ? filled : transpose(filled);
  const columns = transpose(wide)
    .map(sum)
    .sort((a, b) => b - a);
  return { rows: wide.map(sum), columns, cells: wide.flat() };
}

function isFilled(line: readonly number[]): boolean {
  return line.some((x) => x > 0);
}

function transpose(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (table[0] ?? []).map((_, j) => table.map((row) => row[j]!));
}

function sum(line: readonly number[]): number {
  return line.reduce((total, x) => total + x, 0);
}

/** Whether the states and fillings can be walked at all; a bound that is known before anything is counted. */
function isFeasible(rows: readonly number[], columns: readonly number[]): boolean {
  const freeRows = [...rows].sort((a, b) => a - b).slice(0, -1);
  const allStates = freeRows.reduce((product, r) => product * (r + 1), 1);
  let states = 1;
  let steps = 0;
  for (const column of columns.slice(0, -1)) {
    const fillings = freeRows.reduce((product, r) => product * (Math.min(r, column) + 1), 1);
    steps += states * fillings;
    states = Math.min(allStates, states * fillings);
  }
  return steps <= 10 * MOST_NODES;
}
