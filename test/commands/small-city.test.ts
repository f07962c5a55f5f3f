import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

type Row = Readonly<Record<string, string>>;

const PERSONS = 15;
const folder = mkdtempSync(join(tmpdir(), 'small-city-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The bundled city with only the first persons who began between 2020 and 2022. */
beforeAll(async () => {
  const rows = (table: string) =>
    parse(readFileSync(`fixtures/stad/${table}.csv`, 'utf8'), { columns: true, bom: true }) as Row[];
  const began = rows('trajecten').filter(
    ({ startdatum }) => startdatum! >= '2020-09-01' && startdatum! < '2023',
  );
  const persons = new Set([...new Set(began.map((row) => row['persoon_id']))].slice(0, PERSONS));
  const ofPersons = (table: string) => rows(table).filter((row) => persons.has(row['persoon_id']!));
  const trajecten = ofPersons('trajecten');
  const ids = new Set(trajecten.map((row) => row['traject_id']));
  const inschrijvingen = rows('inschrijvingen').filter((row) => ids.has(row['traject_id']));
  mkdirSync(join(folder, 'export'));
  for (const [name, kept] of Object.entries({ personen: ofPersons('personen'), trajecten, inschrijvingen })) {
    const head = Object.keys(kept[0]!);
    const lines = [head, ...kept.map((row) => head.map((column) => row[column]!))];
    writeFileSync(join(folder, 'export', `${name}.csv`), lines.map((line) => line.join(',')).join('\n'));
  }
  const settings = ['--peildatum', '2024-02-15', '--registratie-vanaf', '2013-09-01'];
  const { code } = await runCli([
    'ingest',
    join(folder, 'export'),
    '--data-dir',
    join(folder, 'data'),
    ...settings,
  ]);
  expect(code).toBe(0);
});

it('gets a report, without a count from 1 to 4', async () => {
  const out = join(folder, 'out');
  const { code } = await runCli([
    'report',
    '2022',
    '--formats',
    'json',
    '--data-dir',
    join(folder, 'data'),
    '--out',
    out,
  ]);
  expect(code).toBe(0);
  const text = readFileSync(join(out, '2022', 'onderwijsrapport_2022-2023.json'), 'utf8');
  const { tabellen } = JSON.parse(text) as {
    tabellen: { schema: { fields: { name: string; rol: string }[] }; data: Record<string, unknown>[] }[];
  };
  const counts = tabellen.flatMap(({ schema, data }) =>
    schema.fields
      .filter(({ rol }) => rol === 'aantal')
      .flatMap(({ name }) => data.map((row) => row[name]).filter((value) => typeof value === 'number')),
  );
  expect(counts.filter((value) => value > 0 && value < 5)).toEqual([]);
});
