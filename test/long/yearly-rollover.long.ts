import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { ingestCity } from '../ledger/changed-city.ts';

const dataDir = join(mkdtempSync(join(tmpdir(), 'onderwijs-jaren-')), 'data');

interface Row {
  readonly schooljaar: string;
  readonly [column: string]: unknown;
}

/** The balance as it is published when the data are known up to a day. */
async function balance(
  peildatum: string,
): Promise<{ readonly rows: readonly Row[]; readonly stderr: string }> {
  const argv = ['measure', 'stroombalans', '--json', '--peildatum', peildatum, '--data-dir', dataDir];
  const { stdout, stderr } = await runCli(argv);
  const [table] = (JSON.parse(stdout) as { tabellen: { data: Row[] }[] }).tabellen;
  return { rows: table!.data, stderr };
}

beforeAll(() => ingestCity(resolve('fixtures/stad'), dataDir));

test('adds a school year with each yearly release and leaves closed years as they were', async () => {
  const first = await balance('2022-02-15');
  const second = await balance('2023-02-15');
  const third = await balance('2024-02-15');
  expect([first.stderr, second.stderr, third.stderr]).toEqual(['', '', '']);
  expect(first.rows.at(-1)!.schooljaar).toBe('2020');
  expect(second.rows.slice(0, -1)).toEqual(first.rows);
  expect(third.rows.slice(0, -1)).toEqual(second.rows);
});

test('repeats the yearly release for a peildatum a day later that adds a few persons at most', async () => {
  const { rows, stderr } = await balance('2021-10-15');
  const last = await balance('2024-02-15');
  expect(stderr === '' || rows.length === last.rows.length).toBe(true);
});
