import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { storePath } from '../../src/store/store.ts';
import { runCli } from '../cli/run-cli.ts';
import { loadCity } from './city.ts';

const DATES = ['--peildatum', '2023-03-31', '--registratie-vanaf', '2018-09-01'];

/** The small fixture in a folder of its own, with a change to one file. */
function miniWith(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-mini-'));
  for (const name of ['personen.csv', 'trajecten.csv', 'inschrijvingen.csv']) {
    const text = readFileSync(join('fixtures/mini', name), 'utf8');
    writeFileSync(join(folder, name), name === file ? change(text) : text);
  }
  return folder;
}

test('check stores nothing and gives the account of every row', async () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'onderwijs-check-')), 'data');
  const { code, stdout } = await runCli(['check', resolve('fixtures/mini'), '--json', '--data-dir', dataDir]);
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout) as {
    files: Record<string, { read: number; accepted: number; loaded: number }>;
  };
  const persons = files[resolve('fixtures/mini/personen.csv')] ?? Object.values(files).at(-1)!;
  expect([persons.loaded, statSync(dataDir, { throwIfNoEntry: false })]).toEqual([0, undefined]);
});

test('ingest twice is ingest once', async () => {
  const { dataDir } = await loadCity('mini');
  const { code, stdout, stderr } = await runCli([
    'ingest',
    resolve('fixtures/mini'),
    '--json',
    '--data-dir',
    dataDir,
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain('al ingelezen');
  const files = Object.values((JSON.parse(stdout) as { files: Record<string, { loaded: number }> }).files);
  expect(files.map(({ loaded }) => loaded)).toEqual(files.map(() => 0));
});

test('keeps an id as text from export to store', async () => {
  const { dataDir } = await loadCity('mini');
  const engine = await openDuckdb(storePath(dataDir), 'lezen');
  const rows = await engine.query("select persoon_id from personen where persoon_id in ('1e05', '00A1')");
  engine.close();
  expect(rows).toHaveLength(2);
});

test.each([
  [[], '--peildatum'],
  [['--peildatum', '2023-03-31'], '--registratie-vanaf'],
])('names the setting that is missing after %j', async (given, flag) => {
  const folder = miniWith('', (text) => text);
  const { code, stderr } = await runCli(['ingest', folder, ...given, '--data-dir', join(folder, 'data')]);
  expect(code).toBe(2);
  expect(stderr).toContain(flag);
});

test('loads nothing when one row is faulty, and says which', async () => {
  const folder = miniWith('trajecten.csv', (text) => text.replace('00B2,GRAD', '00B2,HOBO'));
  const dataDir = join(folder, 'data');
  const { code, stdout } = await runCli(['ingest', folder, ...DATES, '--data-dir', dataDir]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/OR-108 fout: [\s\S]+trajecten\.csv, regel 4, kolom niveau\n {2}Wat te doen: /);
  expect(stdout).not.toContain('HOBO');
  expect((await runCli(['cohort', '2020', '--data-dir', dataDir])).code).toBe(3);
});

test('refuses a national number before anything is stored, and never prints it', async () => {
  const number = '93051822361';
  const folder = miniWith('personen.csv', (text) => text.replaceAll('00A1', number));
  const dataDir = join(folder, 'data');
  const { code, stdout, stderr } = await runCli(['ingest', folder, ...DATES, '--data-dir', dataDir]);
  expect(code).toBe(4);
  expect(stdout + stderr).not.toContain(number);
  expect(statSync(storePath(dataDir), { throwIfNoEntry: false })).toBeUndefined();
});

test('says that a delivery is not anonymous before it asks for settings', async () => {
  const folder = miniWith('personen.csv', (text) => text.replace('geslacht', 'voornaam'));
  expect((await runCli(['ingest', folder, '--data-dir', join(folder, 'data')])).code).toBe(4);
});

test('loads nothing faulty, also when findings are not to fail', async () => {
  const folder = miniWith('trajecten.csv', (text) => text.replace('00B2,GRAD', '00B2,HOBO'));
  const argv = ['ingest', folder, ...DATES, '--fail-on', 'never', '--data-dir', join(folder, 'data')];
  expect((await runCli(argv)).code).toBe(1);
});

test('refuses a header that names persons', async () => {
  const folder = miniWith('personen.csv', (text) => text.replace('geslacht', 'voornaam'));
  expect((await runCli(['check', folder, ...DATES])).code).toBe(4);
});

test('ends with no input for a folder without exports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-leeg-'));
  mkdirSync(join(folder, 'sub'));
  expect((await runCli(['ingest', folder, ...DATES])).code).toBe(3);
});

test('lets warnings fail when asked', async () => {
  expect((await runCli(['check', resolve('fixtures/stad')])).code).toBe(0);
  expect((await runCli(['check', resolve('fixtures/stad'), '--fail-on', 'warning'])).code).toBe(1);
});

test('writes nothing and ends with 5 when a mart was changed', async () => {
  const { dataDir, out } = await loadCity('mini');
  const engine = await openDuckdb(storePath(dataDir), 'schrijven');
  await engine.execute('delete from uitstroom where rowid = (select min(rowid) from uitstroom)');
  engine.close();
  for (const argv of [
    ['cohort', '2020'],
    ['report', '2020'],
    ['charts', '2020'],
    ['measure', 'stand'],
  ]) {
    const { code, stdout, stderr } = await runCli([...argv, '--data-dir', dataDir, '--out', out]);
    expect([argv[0], code, stdout]).toEqual([argv[0], 5, '']);
    expect(stderr).toContain('uitstroom');
  }
  expect(statSync(out, { throwIfNoEntry: false })).toBeUndefined();
});
