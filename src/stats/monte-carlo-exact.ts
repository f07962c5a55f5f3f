import type { ExactTest } from './fisher-freeman-halton.ts';
import { seededRandom } from './seeded-random.ts';
import { logWeight } from './table-completions.ts';

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
  const random = seededRandom(SEED);
  const deck = rows.flatMap((total, row) => Array<number>(total).fill(row));
  let hits = 0;
  for (let i = 0; i < TABLES; i += 1) {
    shuffle(deck, random);
    if (logWeight(dealt(deck, rows.length, columns), logFactorial) <= limit) hits += 1;
  }
  const p = (hits + 1) / (TABLES + 1);
  return { p, standardError: Math.sqrt((p * (1 - p)) / TABLES) };
}

function dealt(deck: readonly number[], rows: number, columns: readonly number[]): number[] {
  const cells = Array<number>(rows * columns.length).fill(0);
  let card = 0;
  for (const [column, total] of columns.entries())
    for (const end = card + total; card < end; card += 1) cells[column * rows + deck[card]!]! += 1;
  return cells;
}

function shuffle(deck: number[], random: () => number): void {
  for (let i = deck.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [deck[i], deck[j]] = [deck[j]!, deck[i]!];
  }
}
