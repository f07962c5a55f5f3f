import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import excel from 'exceljs';
import { expect, test } from 'vitest';
import { openDuckdb } from '../../src/store/duckdb.ts';
import type { SqlRow } from '../../src/store/engine.ts';
import { storePath } from '../../src/store/store.ts';
import { type CliRun, runCli } from '../cli/run-cli.ts';
import { fillIn } from './fill-in.ts';

/** The city with faults in three trajecten and one person, and the folders of a run. */
function dirtyCity() {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-apart-'));
  const city = join(root, 'stad');
  const lines = (file: string): string[] => readFileSync(resolve('fixtures/stad', file), 'utf8').split('\n');
  const trajecten = lines('trajecten.csv');
  trajecten[1] = trajecten[1]!.replace(',PBA,', ',HOBO,');
  trajecten[2] = trajecten[2]!.replace('2013-09-01', '31/31/2013');
  trajecten[3] = `${trajecten[3]},overtollig`;
  const personen = lines('personen.csv');
  personen[1] = personen[1]!.replace(',V,', ',vrouwelijk,');
  const files = { 'trajecten.csv': trajecten, 'personen.csv': personen };
  const write = (folder: string): void => {
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, name), content.join('\n'));
  };
  return { root, city, write, dataDir: join(root, 'data'), out: join(root, 'out') };
}

interface Files {
  readonly files: Readonly<
    Record<string, Readonly<Record<string, readonly { code: string; line: number }[] & number>>>
  >;
}

async function prepare() {
  const { cpSync } = await import('node:fs');
  const made = dirtyCity();
  cpSync(resolve('fixtures/stad'), made.city, { recursive: true });
  made.write(made.city);
  writeFileSync(
    join(made.city, 'onderwijs-report.yaml'),
    'peildatum: 2024-02-15\nregistratie_vanaf: 2013-09-01\nverzonnen: ja\nintern: {toegestaan: ja, reden: exports herstellen}\n',
  );
  const run = (...argv: readonly string[]): Promise<CliRun> =>
    runCli([
      ...argv,
      '--config',
      join(made.city, 'onderwijs-report.yaml'),
      '--data-dir',
      made.dataDir,
      '--out',
      made.out,
    ]);
  return { ...made, run };
}

async function query(dataDir: string, sql: string): Promise<readonly SqlRow[]> {
  const engine = await openDuckdb(storePath(dataDir), 'lezen');
  try {
    return await engine.query(sql);
  } finally {
    engine.close();
  }
}

test('--quarantine loads what is sound, sets the rest aside and balances the books', async () => {
  const { run, city, dataDir, out } = await prepare();
  const plain = await run('ingest', city);
  expect([plain.code, existsSync(storePath(dataDir))]).toEqual([1, false]);
  const { code, stdout, stderr } = await run('ingest', city, '--quarantine', '--json');
  expect([code, stderr]).toEqual([1, expect.stringContaining('apart gezet')]);
  const { files } = JSON.parse(stdout) as Files;
  for (const file of Object.values(files)) {
    const lines = new Set(file['rejected']!.map(({ line }) => line));
    const { read, accepted, duplicates, skipped } = file;
    expect(read).toBe(accepted! + lines.size + duplicates!.length + skipped!.length);
    expect(file['loaded']).toBe(accepted);
  }
  const aside = await query(dataDir, 'select bestand, regel, bevindingen from apart order by bestand, regel');
  expect(aside).toEqual(
    expect.arrayContaining([
      { bestand: 'personen.csv', regel: 2, bevindingen: 'OR-108 geslacht' },
      { bestand: 'trajecten.csv', regel: 2, bevindingen: 'OR-108 niveau' },
      { bestand: 'trajecten.csv', regel: 3, bevindingen: 'OR-102 startdatum' },
      { bestand: 'trajecten.csv', regel: 4, bevindingen: 'OR-008' },
    ]),
  );
  expect(aside.filter(({ bevindingen }) => String(bevindingen).startsWith('OR-307')).length).toBeGreaterThan(
    3,
  );
  for (const [child, key, parent] of [
    ['trajecten', 'persoon_id', 'personen'],
    ['inschrijvingen', 'traject_id', 'trajecten'],
    ['resultaten', 'inschrijving_id', 'inschrijvingen'],
  ]) {
    const orphans = `select count(*) as n from ${child} where ${key} not in (select ${key} from ${parent})`;
    expect(await query(dataDir, orphans)).toEqual([{ n: 0 }]);
  }
  const report = await run('cohort', '2021', '--intern');
  expect(report.stdout).toContain(`Let op: ${aside.length} van de `);
  expect(stdout + stderr + report.stdout).not.toMatch(/HOBO|vrouwelijk|overtollig/);
  expect(existsSync(join(out, 'intern/herstellijst-trajecten.xlsx'))).toBe(false);
}, 120_000);

test('a fix-list goes out, comes back filled in, and says again what is still wrong', async () => {
  const { run, city, dataDir, out } = await prepare();
  const list = join(out, 'intern/herstellijst-trajecten.xlsx');
  expect((await run('ingest', city, '--intern')).code).toBe(1);
  expect([statSync(list).mode & 0o777, statSync(join(out, 'intern')).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(readFileSync(join(dataDir, 'intern.log'), 'utf8')).toContain('herstellijst');
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(list);
  for (const sheet of workbook.worksheets) expect(sheet.getCell('A1').value).toBe('INTERN, niet verspreiden');
  await fillIn(list, { '2 niveau': 'PBA' });
  const half = await run('ingest', list, '--intern');
  expect([half.code, existsSync(storePath(dataDir))]).toEqual([1, false]);
  expect(half.stdout).not.toMatch(/trajecten\.csv, regel 2/);
  expect(half.stdout).toMatch(/trajecten\.csv, regel 3/);
  await fillIn(list, { '3 startdatum': '01/09/2013' });
  await fillIn(join(out, 'intern/herstellijst-personen.xlsx'), { '2 geslacht': 'V' });
  const lists = [list, join(out, 'intern/herstellijst-personen.xlsx')];
  const rest = await run('ingest', ...lists, '--quarantine');
  expect(rest.stdout).not.toMatch(/OR-108|OR-102/);
  expect(await query(dataDir, "select niveau from trajecten where traject_id = 'T00001'")).toEqual([
    { niveau: 'PBA' },
  ]);
  expect(await query(dataDir, "select startdatum from trajecten where traject_id = 'T00002'")).toEqual([
    { startdatum: '2013-09-01' },
  ]);
  expect((await run('ingest', ...lists, '--quarantine')).stderr).toContain('al ingelezen');
}, 120_000);

test('a row that the fix-list says to delete is counted apart, and stays out', async () => {
  const { run, city, dataDir, out } = await prepare();
  const lists = ['trajecten', 'personen'].map((name) => join(out, `intern/herstellijst-${name}.xlsx`));
  const [list, persons] = lists as [string, string];
  await run('ingest', city, '--intern');
  await fillIn(list, { '2 niveau': 'verwijderen', '4 null': '(Delete)' });
  await run('ingest', city, '--intern');
  await fillIn(persons, { '2 geslacht': 'V' });
  const half = await run('ingest', ...lists, '--intern', '--json');
  expect(half.code).toBe(1);
  const { files } = JSON.parse(half.stdout) as Files;
  const trajecten = Object.entries(files).find(([name]) => name.endsWith('trajecten.csv'))![1];
  expect(trajecten['skipped']).toEqual([
    { line: 2, column: null, code: 'OR-210' },
    { line: 4, column: null, code: 'OR-210' },
  ]);
  expect([trajecten['rejected']!.length, trajecten['read']! - trajecten['accepted']!]).toEqual([1, 3]);
  expect(half.stdout).toContain('OR-301');
  await fillIn(list, { '3 startdatum': '01/09/2013' });
  const apart = await run('ingest', ...lists, '--quarantine', '--intern');
  expect(apart.stderr).toContain('2 rijen weggelaten omdat de herstellijst dat zegt (OR-210)');
  expect(await query(dataDir, "select count(*) as n from trajecten where traject_id = 'T00001'")).toEqual([
    { n: 0 },
  ]);
  expect(
    await query(
      dataDir,
      "select count(*) as n from apart where regel in (2, 4) and bestand = 'trajecten.csv'",
    ),
  ).toEqual([{ n: 0 }]);
  expect((await run('ingest', ...lists, '--quarantine', '--intern')).stderr).toContain('al ingelezen');
}, 120_000);

test('a correction is held to the anonymity gate like any cell', async () => {
  const { run, city, out } = await prepare();
  await run('ingest', city, '--intern');
  const list = join(out, 'intern/herstellijst-trajecten.xlsx');
  await fillIn(list, { '2 niveau': '93051822361' });
  const { code, stdout, stderr } = await run('ingest', list);
  expect([code, (stdout + stderr).includes('93051822361')]).toEqual([4, false]);
}, 120_000);

test('a fix-list of another export is refused; person-level lists need --intern, and never come from CI', async () => {
  const { run, city, dataDir, out } = await prepare();
  await run('ingest', city, '--intern');
  writeFileSync(join(city, 'trajecten.csv'), `${readFileSync(join(city, 'trajecten.csv'), 'utf8')}\n`);
  const list = join(out, 'intern/herstellijst-trajecten.xlsx');
  const changed = await run('ingest', list);
  expect([changed.code, changed.stderr]).toEqual([2, expect.stringContaining('gewijzigd')]);
  const elsewhere = await runCli(['ingest', list, '--data-dir', dataDir]);
  expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.stringContaining(`--config ${city}`)]);
  const argv = ['check', city, '--intern', '--data-dir', dataDir, '--out', out];
  expect((await runCli(argv, { env: { CI: 'true' } })).code).toBe(4);
  expect((await runCli(['check', resolve('fixtures/fail/OR-108-code-onbekend.csv'), '--intern'])).code).toBe(
    4,
  );
}, 120_000);

test('check --junit writes the findings for a pipeline', async () => {
  const { run, city, root } = await prepare();
  const junit = join(root, 'uit/junit.xml');
  expect((await run('check', city, '--junit', junit)).code).toBe(1);
  const xml = readFileSync(junit, 'utf8');
  expect(xml).toMatch(/<testcase classname="check" name="OR-108 [^"]+" time="0">\s+<failure /);
  expect(xml).not.toContain('HOBO');
});
