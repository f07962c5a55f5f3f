import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { type DirtyCase, dirtyCase, harmlessCase } from './dirty-case.ts';
import { saveCase } from './save-case.ts';
import type { Manifest } from './write-dirty.ts';

const root = mkdtempSync(join(tmpdir(), 'onderwijs-vuil-'));
const config = join(root, 'onderwijs-report.yaml');
writeFileSync(
  config,
  'peildatum: 2023-03-31\nregistratie_vanaf: 2018-09-01\nintern: {toegestaan: ja, reden: proef}\n',
);
const PLAIN = fc
  .sample(harmlessCase, { seed: 1, numRuns: 1 })[0]!
  .styles.map(
    (style) => ({ ...style, encoding: 'utf-8', sep: false, titles: 0, turn: 0, remarks: false }) as const,
  );

/** Ingests a case from disk and gives every table of the exact yearly report. */
async function figuresOf(name: string, dirty: DirtyCase, ...flags: readonly string[]) {
  const [folder, out] = [join(root, name), join(root, `${name}-out`)];
  const planted = saveCase(folder, dirty);
  const where = ['--config', config, '--data-dir', join(root, `${name}-data`), '--out', out];
  const ingest = await runCli(['ingest', folder, '--json', ...flags, ...where]);
  const report = await runCli(['report', '2021', '--formats', 'json', '--intern', ...where]);
  expect(report.code).toBe(0);
  const text = readFileSync(join(out, 'intern', '2021', 'onderwijsrapport_2021-2022.json'), 'utf8');
  const { tabellen } = JSON.parse(text) as { tabellen: readonly unknown[] };
  return { tabellen, planted, ingest };
}

const counted = (planted: Readonly<Record<string, Manifest>>): number =>
  Object.values(planted).reduce((sum, { rejected }) => sum + rejected.length, 0);

it('are equal, table by table, whether an export is clean or dirty without harm', async () => {
  const clean = await figuresOf('schoon', { styles: PLAIN, plants: PLAIN.map(() => []) });
  expect(clean.tabellen.length).toBeGreaterThan(20);
  for (const [i, dirty] of fc.sample(harmlessCase, { seed: 5, numRuns: 2 }).entries()) {
    const { tabellen, ingest } = await figuresOf(`vuil-${i}`, dirty);
    expect(ingest.code).toBe(0);
    expect(tabellen).toEqual(clean.tabellen);
  }
});

it('are those of the rows that were not set aside, however they are written', async () => {
  const [dirty] = fc.sample(dirtyCase, { seed: 3, numRuns: 1 });
  const one = await figuresOf('apart', dirty!, '--quarantine', '--fail-on', 'never');
  expect(counted(one.planted)).toBeGreaterThan(0);
  const other = await figuresOf(
    'apart-effen',
    { styles: PLAIN, plants: dirty!.plants },
    '--quarantine',
    '--fail-on',
    'never',
  );
  expect(other.tabellen).toEqual(one.tabellen);
});
