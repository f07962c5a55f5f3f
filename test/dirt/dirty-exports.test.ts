import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../ingest/csv/parse-text.ts';
import { scanBytes } from '../ingest/csv/scan-text.ts';
import { checkCase, cleanRows } from './check-case.ts';
import { dirtyCase, harmlessCase } from './dirty-case.ts';
import { writeCase } from './write-dirty.ts';

const SEED = 20240215;

describe('dirty exports', () => {
  it('lose and refuse exactly the rows that were planted, at their physical lines', async () => {
    await fc.assert(
      fc.asyncProperty(dirtyCase, async (dirty) => {
        const { said, planted } = await checkCase(dirty);
        expect(said).toEqual(planted);
      }),
      { seed: SEED, numRuns: 8 },
    );
  });

  it('give the rows of the clean one when the dirt is harmless', async () => {
    const clean = await cleanRows();
    await fc.assert(
      fc.asyncProperty(harmlessCase, async (dirty) => {
        const { checked, said, planted } = await checkCase(dirty);
        expect(said).toEqual(planted);
        expect(checked.loadable).toBe(true);
        expect(checked.rows).toEqual(clean);
      }),
      { seed: SEED, numRuns: 4 },
    );
  });

  it('are split into records as csv-parse does', () => {
    for (const dirty of fc.sample(dirtyCase, { seed: SEED, numRuns: 100 })) {
      const files = writeCase({
        ...dirty,
        styles: dirty.styles.map((style) => ({ ...style, encoding: 'utf-8' })),
      });
      for (const [i, { bytes }] of Object.values(files).entries()) {
        const { delimiter } = dirty.styles[i]!;
        expect(scanBytes(bytes, delimiter, 97)).toEqual(parseBytes(bytes, delimiter));
      }
    }
  });
});
