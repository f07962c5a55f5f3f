import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hide } from '../../src/protect/hide.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { loadSolver } from '../../src/solver/highs.ts';
import { expectLeastLoss, SALT, TABLE } from './least-loss.ts';
import { isSafe, spreadOf, tableSystem } from './table-system.ts';

it('hides no more than the least that any choice of cells loses', () => expectLeastLoss(8), 60_000);

it('stays safe when more is hidden than is needed', async () => {
  const solver = await loadSolver();
  for (const inner of fc.sample(TABLE, { seed: 4, numRuns: 6 })) {
    const system = tableSystem(inner);
    const { hidden } = await hide(system, POLICY_EXTERN, { salt: SALT });
    for (const cell of system.cells.keys())
      expect(isSafe(system, new Set([...hidden, cell]), solver)).toBe(true);
  }
}, 60_000);

it('lets who is alone in a hidden cell work out no other small one', async () => {
  const solver = await loadSolver();
  const value = fc.oneof(fc.constantFrom(0, 1, 1, 2, 3), fc.integer({ min: 5, max: 30 }));
  const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
  for (const inner of fc.sample(table, { seed: 12, numRuns: 10 })) {
    const system = tableSystem(inner);
    const { hidden } = await hide(system, POLICY_EXTERN, { salt: SALT });
    const small = [...system.cells.keys()].filter((cell) => [1, 2, 3, 4].includes(system.cells[cell]!.value));
    for (const given of small.filter((cell) => system.cells[cell]!.value === 1))
      for (const cell of small.filter((other) => other !== given))
        expect(spreadOf(system, { hidden, cell, given }, solver)).toBeGreaterThanOrEqual(1);
  }
}, 60_000);
