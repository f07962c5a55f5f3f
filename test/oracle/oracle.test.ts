import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/store/package-root.ts';
import { fixtureStore } from '../queries/fixture-store.ts';
import { compareFolder } from './compare-folder.ts';
import { compareValue } from './compare-value.ts';

const FIXTURES = join(packageRoot(), 'fixtures');

describe.each([
  { name: 'stad', expected: 'stad/expected', values: 8085, files: 16 },
  { name: 'mini', expected: 'mini/expected', values: 2669, files: 16 },
  { name: 'flat', expected: 'stad/expected', values: 7368, files: 12 },
] as const)('the figures of $name', ({ name, expected, values, files: comparedFiles }) => {
  it('equal those of R', async () => {
    const store = await fixtureStore(name);
    const files = await compareFolder(store, join(FIXTURES, expected));
    store.remove();
    expect(files.flatMap(({ differing }) => differing)).toEqual([]);
    expect(files.reduce((sum, { compared }) => sum + compared, 0)).toBe(values);
    expect(files.filter(({ skipped }) => skipped === undefined)).toHaveLength(comparedFiles);
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

describe('npm run oracle', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(packageRoot(), 'test/oracle/main.ts'), ...args], {
      cwd: packageRoot(),
      encoding: 'utf8',
    });

  it('ends well when nothing differs, and leaves no file uncompared', () => {
    const { status, stdout } = run('fixtures/mini');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n').at(-1)).toBe('2669 values compared, 0 differ');
    expect(stdout).not.toContain('no measure yet');
  });

  it('ends badly on one figure that differs, and says which', () => {
    const expected = mkdtempSync(join(tmpdir(), 'onderwijs-expected-'));
    cpSync(join(FIXTURES, 'mini/expected'), expected, { recursive: true });
    const file = join(expected, 'wissels.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"wissels": 1', '"wissels": 2'));
    const { status, stdout } = run('fixtures/mini', '--expected', expected);
    rmSync(expected, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toMatch(/wissels\.json \d{4}\.wissels: expected 2, ours 1\n/);
    expect(stdout.trim().split('\n').at(-1)).toBe('2669 values compared, 1 differ');
  });

  it('says what it lacks without a folder with expected figures', () => {
    const { status, stdout } = run('fixtures');
    expect(status).toBe(2);
    expect(stdout).toContain('--expected DIR');
  });
});
