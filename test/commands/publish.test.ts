import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

let city: City;
beforeAll(async () => {
  city = await loadCity('stad');
});

const run = (...argv: string[]) => runCli([...argv, '--data-dir', city.dataDir]);

interface Manifest {
  readonly uitvoer: readonly { readonly file: string; readonly sha256: string }[];
}

function manifestOf(folder: string, command: string): Manifest {
  return JSON.parse(readFileSync(join(folder, `manifest-${command}.json`), 'utf8')) as Manifest;
}

test('writes the workbook with a manifest that holds its hash', async () => {
  const { code, stdout, stderr } = await run('report', '2022', '--out', city.out);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toContain('onderwijsrapport_2022-2023.xlsx');
  const [workbook] = manifestOf(join(city.out, '2022'), 'report').uitvoer;
  const bytes = readFileSync(join(city.out, '2022', workbook!.file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(workbook!.sha256);
});

test('writes each chart three times over, the same bytes on a second run', async () => {
  const [first, second] = [join(city.out, 'a'), join(city.out, 'b')];
  for (const out of [first, second]) expect((await run('charts', '2022', '--out', out)).code).toBe(0);
  const files = readdirSync(join(first, '2022/charts')).sort();
  for (const id of ['stroombalans', 'in_en_uitstroom', 'studiekeuze', 'voortgang', 'jaarsucces']) {
    expect(files).toEqual(expect.arrayContaining([`${id}.svg`, `${id}.png`, `${id}.vl.json`]));
  }
  expect(manifestOf(join(first, '2022'), 'charts')).toEqual(manifestOf(join(second, '2022'), 'charts'));
});

test('changes nothing on a dry run', async () => {
  const out = join(city.out, 'dry');
  for (const command of ['report', 'charts']) {
    const { code, stderr } = await run(command, '2022', '--out', out, '--dry-run');
    expect(code).toBe(0);
    expect(stderr).toContain('zou schrijven');
  }
  expect(statSync(out, { throwIfNoEntry: false })).toBeUndefined();
});

test('refuses a year that is not in the data, with the years that are', async () => {
  const { code, stderr } = await run('report', '1999', '--out', city.out);
  expect(code).toBe(2);
  expect(stderr).toContain('2022');
});

test('says on a day that 124 people follow a training', async () => {
  const { stdout } = await run('measure', 'stand', '--date', '2021-02-04', '--json');
  const [table] = (JSON.parse(stdout) as { tabellen: { data: Record<string, unknown>[] }[] }).tabellen;
  expect(table!.data).toContainEqual(
    expect.objectContaining({ niveaugroep: 'totaal', volgt_opleiding: 124 }),
  );
});

test('answers for a day longer ago than the yearly set goes back', async () => {
  const { code, stdout } = await run('measure', 'stand', '--date', '2015-03-01', '--json');
  const [table] = (JSON.parse(stdout) as { tabellen: { data: Record<string, unknown>[] }[] }).tabellen;
  expect(code).toBe(0);
  expect(table!.data).toContainEqual(
    expect.objectContaining({ datum: '2015-03-01', niveaugroep: 'totaal', volgt_opleiding_status: 'ok' }),
  );
});

test('keeps internal output apart, closed, marked and logged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-intern-'));
  const config = join(folder, 'onderwijs-report.yaml');
  writeFileSync(config, 'intern: {toegestaan: ja, reden: controle door de analist}\n');
  const out = join(folder, 'out');
  const { code } = await run('charts', '2022', '--intern', '--config', config, '--out', out);
  expect(code).toBe(0);
  const secret = join(out, 'intern/2022');
  expect(statSync(secret).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(secret, 'charts/stroombalans.svg'), 'utf8')).toContain('INTERN, niet verspreiden');
  expect(readFileSync(join(city.dataDir, 'intern.log'), 'utf8')).toContain('controle door de analist');
  expect(statSync(join(out, '2022'), { throwIfNoEntry: false })).toBeUndefined();
});

test('publishes nothing about a population of less than twice the threshold', async () => {
  const mini = await loadCity('mini');
  const config = join(mini.dataDir, 'onderwijs-report.yaml');
  writeFileSync(config, 'bescherming: {k: 6}\n');
  const small = await runCli(['cohort', '2020', '--config', config, '--data-dir', mini.dataDir]);
  expect([small.code, small.stdout]).toEqual([4, '']);
  expect(small.stderr).not.toMatch(/11/);
});
