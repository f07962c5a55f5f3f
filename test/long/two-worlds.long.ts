import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/commands/output-formats.ts';
import { serialiseLedger } from '../../src/ledger/serialise-ledger.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { storePath } from '../../src/store/store.ts';
import { runCli } from '../cli/run-cli.ts';
import { changedCity, type EditRows, ingestCity } from '../ledger/changed-city.ts';

/** Every output of a world, by file name; stdout of the commands under the name of the command. */
type Outputs = ReadonlyMap<string, string>;

const COMMANDS = [
  ['report', '2022', '--json', '--formats', REPORT_FORMATS.join(',')],
  ['charts', '2022'],
  ['cohort', '2021', '--json'],
  ['measure', 'stand_kenmerk', '--by', 'steunvorm'],
];

/** Two people trade their form of support: on 31 October 2020, where both forms are hidden, only one of them studies. */
const otherSupport: EditRows = (rows) =>
  rows.map((row) => {
    if (row.startsWith('75a960,')) return row.replace('niet_financieel', 'aanvullende_steun');
    if (row.startsWith('a90216,')) return row.replace('aanvullende_steun', 'niet_financieel');
    return row;
  });

/** Publishes everything from a folder of data, with one secret for every world: it hides the same cells in both. */
async function publish(folder: string): Promise<{ readonly outputs: Outputs; readonly fingerprint: string }> {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-wereld-'));
  const [dataDir, out] = [join(root, 'data'), join(root, 'out')];
  mkdirSync(join(dataDir, 'vrijgaven'), { recursive: true });
  writeFileSync(join(dataDir, 'vrijgaven/zout'), new Uint8Array(32).fill(1));
  writeFileSync(join(dataDir, 'vrijgaven/ledger.json'), serialiseLedger([]));
  await ingestCity(folder, dataDir);
  const store = await openDuckdb(storePath(dataDir), 'schrijven');
  await store.execute("update invoer set sha256 = 'gelijk'");
  store.close();
  const outputs = new Map<string, string>();
  for (const argv of COMMANDS) {
    const { code, stdout, stderr } = await runCli([...argv, '--data-dir', dataDir, '--out', out]);
    expect([code, stderr.includes('herhaald')]).toEqual([0, false]);
    outputs.set(argv.join(' '), stdout);
  }
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => statSync(join(out, name)).isFile()))
    outputs.set(file, readFileSync(join(out, file)).toString('base64'));
  const ledger = readFileSync(join(dataDir, 'vrijgaven/ledger.json'), 'utf8');
  return { outputs, fingerprint: /"gegevens":"(\w+)"/.exec(ledger)![1]! };
}

test('T7: publishes the same bytes for two populations that differ in hidden counts only', async () => {
  const { outputs: one, fingerprint } = await publish(resolve('fixtures/stad'));
  const { outputs: other, fingerprint: otherPrint } = await publish(changedCity({ personen: otherSupport }));
  expect(otherPrint).not.toBe(fingerprint);
  for (const extension of ['xlsx', 'html', 'json', 'csv', 'md', 'svg', 'png'])
    expect([...one.keys()].some((name) => name.endsWith(`.${extension}`))).toBe(true);
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...one.keys()].filter((name) => one.get(name) !== other.get(name))).toEqual([]);
});
