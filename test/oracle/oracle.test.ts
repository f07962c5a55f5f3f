import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/store/package-root.ts';
import { fixtureStore } from '../queries/fixture-store.ts';
import { compareFolder } from './compare-folder.ts';
import { compareValue } from './compare-value.ts';

const FIXTURES = join(packageRoot(), 'fixtures');

describe.each([
  { name: 'stad', expected: 'stad/expected', values: 4939 },
  { name: 'mini', expected: 'mini/expected', values: 2145 },
  { name: 'flat', expected: 'stad/expected', values: 4939 },
] as const)('the figures of $name', ({ name, expected, values }) => {
  it('equal those of R', async () => {
    const store = await fixtureStore(name);
    const files = await compareFolder(store, join(FIXTURES, expected));
    store.remove();
    expect(files.flatMap(({ differing }) => differing)).toEqual([]);
    expect(files.reduce((sum, { compared }) => sum + compared, 0)).toBe(values);
    expect(files.filter(({ skipped }) => skipped === undefined)).toHaveLength(10);
  });
});

describe('a comparison with the oracle', () => {
  it('finds the difference between figures of another city', async () => {
    const store = await fixtureStore('mini');
    const files = await compareFolder(store, join(FIXTURES, 'stad/expected'));
    store.remove();
    const compared = files.filter(({ skipped }) => skipped === undefined);
    expect(compared.filter(({ differing }) => differing.length === 0)).toEqual([]);
  });

  it.each([
    { expected: 3, ours: 4, tolerance: 0, differs: true },
    { expected: 3, ours: 3, tolerance: 0, differs: false },
    { expected: 0.5, ours: 0.5 + 1e-13, tolerance: 1e-12, differs: false },
    { expected: 0.5, ours: 0.5 + 1e-11, tolerance: 1e-12, differs: true },
    { expected: 3, ours: undefined, tolerance: 0, differs: true },
    { expected: null, ours: null, tolerance: 0, differs: false },
    { expected: null, ours: 0, tolerance: 0, differs: true },
    { expected: 0.5, ours: Number.NaN, tolerance: 1e-9, differs: true },
  ])('of $expected with $ours differs: $differs', ({ differs, ...pair }) => {
    expect(compareValue({ where: 'proef', ...pair }).differs).toBe(differs);
  });
});
