import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Mapping } from '../../src/model/mapping.ts';
import { MAPPING_SHAPE } from '../../src/model/mapping-shape.ts';
import { shapeFault } from '../../src/model/shape.ts';
import { runCli } from '../cli/run-cli.ts';

const FLAT = 'fixtures/flat/export_dossiers.csv';

function exported(...lines: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'onderwijs-voorstel-')), 'export_2023.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function propose(path: string, ...flags: readonly string[]) {
  return runCli(['mapping', '--voorstel', path, ...flags]);
}

test('drafts the mapping of a flat export: headers, keys, dates, totals, values', async () => {
  const { code, stdout, stderr } = await propose(FLAT);
  const draft = JSON.parse(stdout) as Mapping;
  expect([code, shapeFault(draft, MAPPING_SHAPE, 'mapping')]).toEqual([0, undefined]);
  const [file] = draft.bestanden;
  expect(file).toMatchObject({
    scheidingsteken: ';',
    codering: 'utf-8',
    decimaal: ',',
    datumformaten: ['DD/MM/YYYY'],
    overslaan_als: [{ kolom: 'Dossiernummer', is: ['Totaal'] }],
  });
  const made = JSON.parse(readFileSync('fixtures/flat/mapping.json', 'utf8')) as Mapping;
  for (const [table, { kolommen }] of Object.entries(made.bestanden[0]!.tabellen)) {
    for (const [column, { bron, afgeleid }] of Object.entries(kolommen)) {
      if (column.startsWith('modules_') || (bron === undefined && afgeleid === undefined)) continue;
      const drafted = file!.tabellen[table]!.kolommen[column];
      expect([table, column, drafted?.bron, drafted?.afgeleid]).toEqual([table, column, bron, afgeleid]);
    }
  }
  expect(file!.tabellen['trajecten']!.kolommen['niveau']!.waarden).toMatchObject({
    'Prof. bachelor': 'PBA',
    'Ac. bachelor': 'ABA',
    Graduaat: 'GRAD',
    'VDAB-opleiding': 'VDAB',
  });
  expect(stderr).toMatch(/Onderwijsniveau: 2dekans \(123\)/);
  expect(stderr).toMatch(/Nog te beslissen[\s\S]+niet gebruikt: Modules, Modules OK/);
  expect(draft.beschrijving).toContain('nog te beslissen');
});

test('asks for what it cannot know, and ingest then says what is missing', async () => {
  const path = exported('Dossiernr;Richting;Begindatum;Schooljaar', 'A1;Verpleegkunde;04/05/2021;2020-21');
  const { stdout, stderr } = await propose(path);
  expect(stderr).toContain('trajecten.niveau is verplicht');
  expect(stderr).toContain('DD/MM/YYYY is aangenomen');
  const mapping = join(path, '..', 'mapping.json');
  writeFileSync(mapping, stdout);
  const check = await runCli(['check', path, '--mapping', mapping]);
  expect([check.code, check.stdout]).toEqual([1, expect.stringContaining('kolom VUL IN: niveau')]);
});

test('drafts for one table when the header fits that one', async () => {
  const path = exported('vraag_id,datum vraag,onderwerp,kanaal', 'V1,2021-02-03,studiekeuze,');
  const draft = JSON.parse((await propose(path)).stdout) as Mapping;
  expect(Object.keys(draft.bestanden[0]!.tabellen)).toEqual(['vragen']);
});

test('masks small counts and rare values, and shows no free text', async () => {
  const rows = Array.from(
    { length: 100 },
    (_, i) => `P${i};${i < 9 ? 'Kotbaas' : 'leefloon'};PBA;tekst over iemand ${i}`,
  );
  const path = exported(
    'dossier;statuut;niveau;reden stopzetting',
    ...rows,
    'P100;An Peeters;PBA;',
    'P101;raar;PBA;',
  );
  const { stdout, stderr } = await propose(path);
  expect(stderr).toContain('statuut: Kotbaas (9)');
  expect(stderr).toContain('statuut: … (< 5)');
  expect(stdout + stderr).not.toMatch(/Peeters|raar|iemand/);
  expect(stderr).toContain('reden stopzetting lijkt vrije tekst');
});

test('runs the anonymity gate first: no draft, no value', async () => {
  const path = exported('dossier;statuut;niveau', '93051822361;leefloon;PBA');
  for (const flags of [[], ['--json']]) {
    const { code, stdout, stderr } = await propose(path, ...flags);
    expect([code, (stdout + stderr).includes('93051822361')]).toEqual([4, false]);
    expect(stdout).not.toContain('mapping-1');
  }
  const named = exported('dossier;voornaam;niveau', 'P1;An;PBA');
  expect((await propose(named)).code).toBe(4);
});

test('drafts nothing for a file that cannot be read', async () => {
  const { code, stdout } = await propose(exported('dossier;niveau;niveau', 'P1;PBA;PBA'));
  expect([code, stdout]).toEqual([1, expect.stringContaining('OR-005')]);
});

test('reduces a date of birth to its year', async () => {
  const path = exported('dossier;geboortedatum;niveau', 'P1;18/05/1993;PBA');
  const draft = JSON.parse((await propose(path)).stdout) as Mapping;
  expect(draft.bestanden[0]!.tabellen['personen']!.kolommen['geboortejaar']).toEqual({
    bron: 'geboortedatum',
    afgeleid: 'jaar_uit_datum',
  });
});

test('gives the same as one JSON document, and says what is asked for', async () => {
  const document = JSON.parse((await propose(FLAT, '--json', '--lang', 'en')).stdout);
  expect(document).toMatchObject({ schema_version: 1, mapping: { schema: 'onderwijs-report/mapping-1' } });
  expect(document.te_beslissen.join(' ')).toContain('not used: Modules');
  expect((await runCli(['mapping'])).code).toBe(2);
  expect((await propose('bestaat-niet.csv')).code).toBe(3);
});
