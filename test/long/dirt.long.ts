import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCase, cleanRows } from '../dirt/check-case.ts';
import { dirtyCase, harmlessCase } from '../dirt/dirty-case.ts';

it('refuses exactly what was planted, in a hundred and fifty exports', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyCase, async (dirty) => {
      const { said, planted } = await checkCase(dirty);
      expect(said).toEqual(planted);
    }),
    { numRuns: 150, seed: 1 },
  );
});

it('reads the rows of the clean export through harmless dirt, three hundred times', async () => {
  const clean = await cleanRows();
  await fc.assert(
    fc.asyncProperty(harmlessCase, async (dirty) => {
      const { checked, said, planted } = await checkCase(dirty);
      expect(said).toEqual(planted);
      expect(checked.rows).toEqual(clean);
    }),
    { numRuns: 300, seed: 1 },
  );
});
