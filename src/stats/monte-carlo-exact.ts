import { drawHypergeometric, type RandomSource } from './draw-hypergeometric.ts';
import type { ExactTest } from './fisher-freeman-halton.ts';
import { seededRandom } from './seeded-random.ts';

const TABLES = 100_000;
const SEED = 20_210_204;

/**
 * The share of random tables with these margins whose prod 1/x! is at most `exp(limit)`, as
 * (hits + 1) / (tables + 1) (Besag & Clifford 1991), over 100 000 tables drawn with a fixed seed.
 */
export function monteCarloExact(
  rows: readonly number[],
  columns: readonly number[],
  { limit, logFactorial }: { readonly limit: number; readonly logFactorial: Float64Array },
): ExactTest {
  const source = { random: seededRandom(SEED), logFactorial };
  const rest = new Int32Array(rows.length);
  let hits = 0;
  for (let i = 0; i < TABLES; i += 1) {
    rest.set(rows);
    if (drawnWeight(rest, columns, source) <= limit) hits += 1;
  }
  const p = (hits + 1) / (TABLES + 1);
  return { p, standardError: Math.sqrt((p * (1 - p)) / TABLES) };
}

/**
 * -sum ln x! of one random table, drawn cell by cell: each cell is hypergeometric given those before it.
 * Uses up `rest`, what the rows still lack.
 */
function drawnWeight(rest: Int32Array, columns: readonly number[], source: RandomSource): number {
  let unfilled = 0;
  for (let row = 0; row < rest.length; row += 1) unfilled += rest[row]!;
  let weight = 0;
  for (let column = 0; column < columns.length; column += 1) {
    let need = columns[column]!;
    let pool = unfilled;
    unfilled -= need;
    for (let row = 0; row < rest.length; row += 1) {
      const marked = rest[row]!;
      const x = drawHypergeometric(marked, pool, need, source);
      weight -= source.logFactorial[x]!;
      rest[row] = marked - x;
      need -= x;
      pool -= marked;
    }
  }
  return weight;
}
