import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../ingest/csv/parse-text.ts';
import { scanBytes } from '../ingest/csv/scan-text.ts';
import { checkCase, cleanRows } from './check-case.ts';
import { dirtyCase, harmlessCase } from './dirty-case.ts';
import { DOUBTS, FAULTS } from './faults.ts';
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

  it('hold every fault that is listed, in as many exports as the long run checks', () => {
    const planted = fc.sample(dirtyCase, { seed: 1, numRuns: 150 }).flatMap((dirty) =>
      Object.entries(writeCase(dirty)).flatMap(([file, { manifest }]) =>
        [manifest.rejected, manifest.duplicates, manifest.skipped, manifest.warnings].flat().map((entry) => {
          const [code, , ...column] = entry.split(' ');
          return `${code} ${file.replace('.csv', '')}.${column.join('_').toLowerCase()}`;
        }),
      ),
    );
    const listed = [...FAULTS, ...DOUBTS].map(({ code, table, column }) => `${code} ${table}.${column}`);
    expect(listed.filter((fault) => !planted.includes(fault))).toEqual([]);
    const codes = new Set(planted.map((entry) => entry.slice(0, 6)));
    const ofRows = ['OR-007', 'OR-008', 'OR-012', 'OR-201', 'OR-202', 'OR-207', 'OR-208', 'OR-209'];
    expect([...ofRows, 'OR-009', 'OR-014'].filter((code) => !codes.has(code))).toEqual([]);
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
