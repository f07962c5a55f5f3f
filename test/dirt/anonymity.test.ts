import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storePath } from '../../src/store/store.ts';
import { runCli } from '../cli/run-cli.ts';
import { canonical, checkTexts } from '../ingest/check-texts.ts';
import { DECOYS, PERSONAL } from './personal-values.ts';

const ROWS = 300;
const SAMPLES = 40;
const SEED = 20240215;

/** A file of persons with columns of its own beside those of the contract; a cell that is not given is empty. */
function withColumns(columns: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  const names = Object.keys(columns);
  const lines = Array.from({ length: ROWS }, (_, i) =>
    [`P${i}`, 'V', '1998', ...names.map((name) => columns[name]![i] ?? '')]
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  const header = ['persoon_id', 'geslacht', 'geboortejaar', ...names].join(',');
  return canonical({ 'personen.csv': `${[header, ...lines].join('\n')}\n` });
}

/** `code column` of what was refused. */
async function refused(columns: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> {
  const { findings } = await checkTexts(withColumns(columns));
  return findings
    .filter(({ code }) => code.startsWith('OR-4'))
    .map(({ code, column }) => `${code} ${column}`);
}

describe('what is not anonymous', () => {
  const planted = Object.entries(PERSONAL).flatMap(([code, values]) =>
    fc
      .sample(values, { seed: SEED, numRuns: SAMPLES })
      .map((value, i) => ({ code, name: `kol ${code} ${i}`, value, at: (i * 7) % ROWS })),
  );

  it(`is found in every one of ${planted.length} columns with one such cell among ${ROWS}`, async () => {
    const columns = planted.map(
      ({ name, value, at }) =>
        [name, Array.from({ length: at + 1 }, (_, i) => (i === at ? value : ''))] as const,
    );
    const found = await refused(Object.fromEntries(columns));
    const missed = planted.filter(({ code, name }) => !found.includes(`${code} ${name}`));
    expect(missed.map(({ value }) => value)).toEqual([]);
    expect(found).toHaveLength(planted.length);
  });

  it('is not seen in columns full of what only looks like it', async () => {
    const columns = Object.entries(DECOYS).map(
      ([name, values]) => [name, fc.sample(values, { seed: SEED, numRuns: ROWS })] as const,
    );
    expect(await refused(Object.fromEntries(columns))).toEqual([]);
  });

  it.each(Object.keys(PERSONAL))('is refused with exit 4, unstored and unsaid (%s)', async (code) => {
    const folder = mkdtempSync(join(tmpdir(), 'onderwijs-anoniem-'));
    const [value] = fc.sample(PERSONAL[code]!, { seed: SEED, numRuns: 1 });
    for (const [name, text] of Object.entries(withColumns({ opmerking: ['', value!] }))) {
      writeFileSync(join(folder, name), text);
    }
    const dataDir = join(folder, 'data');
    for (const command of [['check'], ['ingest'], ['ingest', '--quarantine']]) {
      const run = await runCli([...command, folder, '--data-dir', dataDir, '--verbose']);
      expect(run.code).toBe(4);
      expect(run.stdout + run.stderr).not.toContain(value);
    }
    expect(existsSync(storePath(dataDir))).toBe(false);
  });
});
