import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { changedCity, type EditRows, ingestCity, withoutPerson } from './changed-city.ts';

const dataDir = join(mkdtempSync(join(tmpdir(), 'onderwijs-laat-')), 'data');
const cohort = () => runCli(['cohort', '2021', '--json', '--data-dir', dataDir]);
const ledger = () => readFileSync(join(dataDir, 'vrijgaven/ledger.json'), 'utf8');

/** Someone who began in 2021-2022. */
const MEMBER = '58e717';
const add =
  (row: string): EditRows =>
  (rows) => [...rows, row];
const other =
  (person: string, from: string, to: string): EditRows =>
  (rows) =>
    rows.map((row) => (row.startsWith(`${person},`) ? row.replace(from, to) : row));

let before: string;
beforeAll(async () => {
  await ingestCity(resolve('fixtures/stad'), dataDir);
  before = (await cohort()).stdout;
});

const ONE_MORE = {
  personen: add('0fffff,V,1996,belg,nee,alleenstaand,leefloon,nee'),
  trajecten: add('T99999,0fffff,PBA,PBA-0613,0613,180,3,regulier,2021-09-20,2022-06-30,stopgezet'),
};

test.each([
  ['one person more', ONE_MORE],
  ['one person less', withoutPerson(MEMBER)],
  ['one changed category', { personen: other(MEMBER, ',nee,', ',ja,') }],
])('repeats the earlier figures when the data hold %s', async (_, edits) => {
  const entered = ledger();
  await ingestCity(changedCity(edits), dataDir);
  const { code, stdout, stderr } = await cohort();
  expect([code, stdout]).toEqual([0, before]);
  expect(stderr).toContain('Cijfers van 15 februari 2024 herhaald');
  expect(ledger()).toBe(entered);
});

test('shows the figures of the first data again once these are back', async () => {
  await ingestCity(resolve('fixtures/stad'), dataDir);
  const { stdout, stderr } = await cohort();
  expect([stdout, stderr]).toEqual([before, '']);
});

test('lets go of earlier releases for a reason, and says so in every later one', async () => {
  await ingestCity(changedCity(ONE_MORE), dataDir);
  expect((await runCli(['ledger', 'vergeet', '--data-dir', dataDir])).code).toBe(2);
  const reason = ['--reden', 'bron vervangen'];
  expect((await runCli(['ledger', 'vergeet', ...reason, '--data-dir', dataDir])).code).toBe(0);
  const { stdout, stderr } = await cohort();
  expect(stderr).toBe('');
  expect(stdout).toContain('Niet getoetst aan eerdere uitgaven.');
  expect(stdout).not.toBe(before);
  const { stdout: list } = await runCli(['ledger', '--data-dir', dataDir]);
  expect(list).toContain('vergeten: bron vervangen');
});
