import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hide } from '../../src/protect/hide.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { loadSolver } from '../../src/solver/highs.ts';
import { isSafe, spreadOf, tableSystem } from '../protect/table-system.ts';

const VALUE = fc.oneof(fc.constantFrom(0, 1, 2, 3, 4), fc.integer({ min: 5, max: 40 }));
const ROW = fc.array(VALUE, { minLength: 3, maxLength: 3 });
const TABLE = fc.array(ROW, { minLength: 2, maxLength: 2 });

describe('the pattern of 500 invented tables', () => {
  it('keeps every small count wide, and apart from who is alone in another', async () => {
    const solver = await loadSolver();
    for (const rows of fc.sample(TABLE, { seed: 20_210_204, numRuns: 500 })) {
      const system = tableSystem(rows);
      const { hidden, gap } = await hide(system, POLICY_EXTERN, { salt: new Uint8Array(32) });
      expect(gap).toBeLessThan(0.5);
      expect(isSafe(system, hidden, solver)).toBe(true);
      const values = system.cells.map(({ value }) => value);
      for (const given of values.keys())
        for (const cell of values.keys())
          if (values[given] === 1 && cell !== given && values[cell]! > 0 && values[cell]! < 5)
            expect(spreadOf(system, { hidden, cell, given }, solver)).toBeGreaterThanOrEqual(1);
    }
  });
});
