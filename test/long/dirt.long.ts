import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCase, checkFatalCase, checkFlatCase, cleanRows } from '../dirt/check-case.ts';
import { dirtyCase, dirtyFlatCase, fatalCase, harmlessCase } from '../dirt/dirty-case.ts';

it('refuses exactly what was planted, in a hundred and fifty exports', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyCase, async (dirty) => {
      const { said, planted } = await checkCase(dirty);
      expect(said).toEqual(planted);
    }),
    { numRuns: 150, seed: 1 },
  );
});

it('refuses exactly what was planted, in a hundred and fifty flat exports', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyFlatCase, async (dirty) => {
      const { said, planted } = await checkFlatCase(dirty);
      expect(said).toEqual(planted);
    }),
    { numRuns: 150, seed: 1 },
  );
});

it('refuses each kind of spoiled file, in a hundred exports', async () => {
  await fc.assert(
    fc.asyncProperty(fatalCase, async (dirty) => {
      const { blocked, planted, others } = await checkFatalCase(dirty);
      expect(blocked).toEqual(planted);
      expect(others.said).toEqual(others.planted);
    }),
    { numRuns: 100, seed: 1 },
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
