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

test('adds school years with later releases, or repeats the last one whole, and changes no closed year', async () => {
  const steps = [];
  for (const day of ['2022-02-15', '2023-02-15', '2024-02-15']) steps.push(await balance(day));
  for (const [i, { rows, stderr }] of steps.entries()) {
    const before = steps[i - 1]?.rows ?? [];
    expect(rows.slice(0, before.length)).toEqual(before);
    expect(stderr.includes('herhaald')).toBe(i > 0 && rows.length === before.length);
  }
  expect(steps[0]!.rows.at(-1)!.schooljaar).toBe('2020');
  expect(steps[2]!.rows.at(-1)!.schooljaar).toBe('2022');
});
