import { beforeAll, expect, test } from 'vitest';
import { PUBLISHED_SHAPE } from '../../src/model/published-shape.ts';
import { shapeFault } from '../../src/model/shape.ts';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

let city: City;
beforeAll(async () => {
  city = await loadCity('stad');
});

const cohort = (...argv: string[]) => runCli(['cohort', ...argv, '--data-dir', city.dataDir]);

interface Resource {
  readonly name: string;
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

test('says how many began, on stdout alone', async () => {
  const { code, stdout, stderr } = await cohort('2021');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('64 personen begonnen voor het eerst een opleiding met steun.');
  expect(stdout).toContain('BA/MA 28 · GRAD 16 · SO/TKO 14 · VDAB 6');
  expect(stdout).toContain('84% [74 tot 91%]');
  expect(stdout).toContain('Diploma binnen nominale duur: nog niet rijp; plus één jaar: nog niet rijp');
  expect(stdout).toContain('Eerste uitkomst na 2 jaar (Aalen-Johansen, n = 64): diploma 27% [18 tot 40%]');
  expect(stdout).toContain('verzonnen gegevens');
});

test('shows no count of 1 to 4 anywhere', async () => {
  const { stdout } = await cohort('2021', '--json');
  const tables = (JSON.parse(stdout) as { tabellen: Resource[] }).tabellen;
  const counts = tables.flatMap(({ data }) =>
    data.flatMap((row) => [row['n'], row['diploma'], row['n_rijp']]),
  );
  expect(counts.filter((value) => typeof value === 'number').length).toBeGreaterThan(20);
  expect(counts.filter((value) => typeof value === 'number' && value > 0 && value < 5)).toEqual([]);
});

test('gives the same figures as JSON and as text', async () => {
  const document = JSON.parse((await cohort('2021', '--json')).stdout) as {
    schema_version: number;
    tabellen: Resource[];
  };
  expect(document.schema_version).toBe(1);
  const levels = document.tabellen.find(({ name }) => name === 'cohorten_per_niveaugroep');
  expect(levels?.data).toContainEqual(
    expect.objectContaining({ cohort: '2021', per: 'BA_MA', n: 28, n_status: 'ok' }),
  );
  expect(levels?.data.some(({ per }) => per === 'BA')).toBe(false);
});

test('gives CSV with a status beside each value', async () => {
  const { stdout } = await cohort('2021', '--csv');
  const [head, ...rows] = stdout.trimEnd().split('\n');
  expect(head).toBe(
    'maat,indicator,kenmerk,groep,schooljaar,k,teller,noemer,waarde,laag,hoog,status,stand_van_zaken',
  );
  expect(rows).toContain('cohorten,n,,,2021-2022,,64,,64,,,ok,definitief');
});

test('speaks English', async () => {
  const { stdout } = await cohort('2021', '--lang', 'en');
  expect(stdout).toContain('64 persons began a training with support for the first time.');
  expect(stdout).toContain('84% [74 to 91%]');
});

test('shows one level group with the numbers of the whole release', async () => {
  const { code, stdout } = await cohort('2021', '--niveau', 'BA');
  expect(code).toBe(0);
  expect(stdout).toContain('28 personen (Bachelor en master)');
});

test('breaks down by a trait', async () => {
  const { stdout } = await cohort('2021', '--by', 'gezinssituatie');
  expect(stdout).toContain('Gezinssituatie bij instroom:');
});

test.each([
  [['1921'], '2013, 2014'],
  [['2021', '--niveau', 'HBO'], 'GRAD'],
  [['2021', '--by', 'geslaht'], 'geslacht'],
])('refuses %j and says what there is', async (argv, hint) => {
  const { code, stdout, stderr } = await cohort(...argv);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(hint);
});

test('fits a narrow terminal', async () => {
  const { stdout } = await runCli(['cohort', '2021', '--data-dir', city.dataDir], { columns: 60 });
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('reads the same data with another peildatum without touching the store', async () => {
  const { stdout } = await cohort('2021', '--peildatum', '2022-12-31');
  expect(stdout).toContain('peildatum 31 december 2022');
  expect((await cohort('2021')).stdout).toContain('peildatum 15 februari 2024');
});

test('refuses internal figures unless the settings allow them, and always in CI', async () => {
  expect((await cohort('2021', '--intern')).code).toBe(4);
  const inCi = await runCli(['cohort', '2021', '--intern', '--data-dir', city.dataDir], {
    env: { CI: 'true' },
  });
  expect(inCi.code).toBe(4);
});

test.each([
  ['cohort', '2021'],
  ['cohort', '2021', '--lang', 'en'],
  ['measure', 'stand'],
  ['measure', 'studierendement'],
])('prints JSON that fits the published schema: %s %s', async (...argv) => {
  const { stdout } = await runCli([...argv, '--json', '--data-dir', city.dataDir]);
  expect(shapeFault(JSON.parse(stdout), PUBLISHED_SHAPE, 'document')?.text.en).toBeUndefined();
});
