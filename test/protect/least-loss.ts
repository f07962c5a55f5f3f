import fc from 'fast-check';
import { expect } from 'vitest';
import { cellCosts } from '../../src/protect/cell-cost.ts';
import { hide } from '../../src/protect/hide.ts';
import type { LinearSystem } from '../../src/protect/linear-system.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { loadSolver } from '../../src/solver/highs.ts';
import { isSafe, tableSystem } from './table-system.ts';

export const SALT: Uint8Array = new Uint8Array(32);
const { k } = POLICY_EXTERN;

/** No 1: who is alone in a cell is another test. */
const VALUE = fc.oneof(fc.constantFrom(0, 2, 3, 4), fc.integer({ min: 5, max: 30 }));
export const TABLE: fc.Arbitrary<number[][]> = fc.array(fc.array(VALUE, { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 2,
});

/** Hides a number of drawn tables and expects each to lose what the best of all choices of cells loses. */
export async function expectLeastLoss(numRuns: number): Promise<void> {
  for (const inner of fc.sample(TABLE, { seed: 20_210_204, numRuns })) {
    const system = tableSystem(inner);
    const { hidden, gap } = await hide(system, POLICY_EXTERN, { salt: SALT });
    const costs = await cellCosts(system, SALT);
    const isSmall = (cell: number) => system.cells[cell]!.value > 0 && system.cells[cell]!.value < k;
    const loss = [...hidden].reduce((sum, cell) => (isSmall(cell) ? sum : sum + costs[cell]!), 0);
    expect(gap).toBe(0);
    expect(loss).toBeCloseTo(await leastLoss(system), 6);
    expect(isSafe(system, hidden, await loadSolver())).toBe(true);
  }
}

/** The least loss over all sets of cells, cheapest first. */
async function leastLoss(system: LinearSystem): Promise<number> {
  const solver = await loadSolver();
  const costs = await cellCosts(system, SALT);
  const small = system.cells.flatMap(({ value }, i) => (value > 0 && value < k ? [i] : []));
  const others = system.cells.flatMap((_, i) => (small.includes(i) ? [] : [i]));
  const sets = Array.from({ length: 2 ** others.length }, (_, bits) => {
    const chosen = others.filter((__, i) => (bits >> i) % 2 === 1);
    return { chosen, cost: chosen.reduce((sum, cell) => sum + costs[cell]!, 0) };
  }).sort((a, b) => a.cost - b.cost);
  return sets.find(({ chosen }) => isSafe(system, new Set([...small, ...chosen]), solver))!.cost;
}
