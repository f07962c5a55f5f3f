import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../ingest/csv/parse-text.ts';
import { scanBytes } from '../ingest/csv/scan-text.ts';
import { checkCase, checkFatalCase, checkFlatCase, cleanRows } from './check-case.ts';
import { CLEAN_FLAT } from './clean-export.ts';
import { dirtyCase, dirtyFlatCase, FATAL_KINDS, harmlessCase } from './dirty-case.ts';
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

  it('lose and refuse exactly what was planted in a flat export too', async () => {
    await fc.assert(
      fc.asyncProperty(dirtyFlatCase, async (dirty) => {
        const { said, planted } = await checkFlatCase(dirty);
        expect(said).toEqual(planted);
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  it('are refused whole for what spoils a file, and say where; the other files are read as ever', async () => {
    for (const [i, kind] of FATAL_KINDS.entries()) {
      for (const [dirty] of fc.sample(fc.tuple(harmlessCase), { seed: SEED + i, numRuns: 1 })) {
        const fatal = { kind, table: i % dirty.styles.length, at: 7 * i };
        const { blocked, planted, others } = await checkFatalCase({ dirty, fatal });
        expect(blocked, kind).toEqual(planted);
        expect(others.said, kind).toEqual(others.planted);
      }
    }
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
    const files = [
      ...fc.sample(dirtyCase, { seed: 1, numRuns: 150 }).map((dirty) => writeCase(dirty)),
      ...fc.sample(dirtyFlatCase, { seed: 1, numRuns: 150 }).map((dirty) => writeCase(dirty, [CLEAN_FLAT])),
    ];
    const spelled = (text: string): string => text.replaceAll(' ', '_').toLowerCase();
    const planted = files.flatMap((one) =>
      Object.entries(one).flatMap(([file, { manifest }]) =>
        [manifest.rejected, manifest.duplicates, manifest.skipped, manifest.warnings].flat().map((entry) => {
          const [code, , ...column] = entry.split(' ');
          return `${code} ${file.replace('.csv', '')}.${spelled(column.join(' '))}`;
        }),
      ),
    );
    const listed = [...FAULTS, ...DOUBTS].map(
      ({ code, table, column }) => `${code} ${table}.${spelled(column)}`,
    );
    expect(listed.filter((fault) => !planted.includes(fault))).toEqual([]);
    const codes = new Set(planted.map((entry) => entry.slice(0, 6)));
    const ofRows = ['OR-007', 'OR-008', 'OR-012', 'OR-201', 'OR-202', 'OR-206', 'OR-207', 'OR-208', 'OR-209'];
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
