import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { storePath } from '../../src/store/store.ts';
import { runCli } from '../cli/run-cli.ts';
import { filesBelow } from './told-files.ts';

/** Texts that do harm where they are taken for something else than text. */
const HARMFUL = [
  '=1+1',
  '@SUM(A1:A9)',
  '+cmd|calc!A0',
  '-2+3',
  "'; drop table personen; --",
  "\"); attach 'x.db'; --",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  ']]><x/>',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '$(touch x)',
  '`id`',
  '{{7*7}}',
  '%s%n',
  '\u001b[31mrood\u001b[0m',
  '\u202egnp.exe',
  'a\u0007b',
  'a\t=1+1',
] as const;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A flat export in which ids, studies and an own trait are harmful texts. */
function writeExport(): { readonly root: string; readonly csv: string; readonly mapping: string } {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-injectie-'));
  const rows = Array.from({ length: 210 }, (_, i) => {
    const text = HARMFUL[i % HARMFUL.length]!;
    const id = i < HARMFUL.length ? text : `P${i}`;
    const result = ['60;60;geslaagd', '60;30;gedeeltelijk', '60;0;niet_geslaagd'][i % 3]!;
    return `${cell(id)};${i % 2 === 0 ? 'M' : 'V'};1998;${cell(text)};PBA;${cell(text)};20/09/2021;2021-2022;${result}`;
  });
  const header = 'id;geslacht;jaar;wijk;niveau;opleiding;start;schooljaar;op;ver;res';
  const csv = join(root, 'export.csv');
  writeFileSync(csv, `${[header, ...rows].join('\r\n')}\r\n`);
  const take = (bron: string): object => ({ bron });
  const mapping = join(root, 'mapping.json');
  const label = { nl: '=1+1 <b>wijk</b>', en: '=1+1 <b>quarter</b>' };
  writeFileSync(
    mapping,
    JSON.stringify({
      schema: 'onderwijs-report/mapping-1',
      naam: '=1+1 <script>',
      peildatum: '2024-02-15',
      registratie_vanaf: '2013-09-01',
      kenmerken: [{ naam: 'wijk', niveau: 'persoon', label }],
      bestanden: [
        {
          patroon: 'export.csv',
          scheidingsteken: ';',
          rij: 'traject_x_schooljaar',
          tabellen: {
            personen: {
              sleutel: ['persoon_id'],
              kolommen: { persoon_id: take('id'), geslacht: take('geslacht'), geboortejaar: take('jaar') },
              kenmerken: { wijk: take('wijk') },
            },
            trajecten: {
              sleutel: ['persoon_id', 'niveau', 'opleiding', 'startdatum'],
              kolommen: {
                traject_id: { afgeleid: 'sleutel' },
                persoon_id: take('id'),
                niveau: take('niveau'),
                opleiding: take('opleiding'),
                startdatum: take('start'),
              },
            },
            inschrijvingen: {
              sleutel: ['traject_id', 'schooljaar'],
              kolommen: {
                inschrijving_id: { afgeleid: 'sleutel' },
                traject_id: { afgeleid: 'sleutel', tabel: 'trajecten' },
                schooljaar: take('schooljaar'),
                studiepunten_opgenomen: take('op'),
                studiepunten_verworven: take('ver'),
                resultaat: take('res'),
              },
            },
          },
        },
      ],
    }),
  );
  writeFileSync(
    join(root, 'onderwijs-report.yaml'),
    "peildatum: 2024-02-15\nregistratie_vanaf: 2013-09-01\norganisatie: '=1+1 <script>alert(2)</script>'\nverzonnen: ja\nintern: {toegestaan: ja, reden: proef}\n",
  );
  return { root, csv, mapping };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

describe('texts that do harm', async () => {
  const { root, csv, mapping } = writeExport();
  const [data, out] = [join(root, 'data'), join(root, 'out')];
  const run = (...argv: readonly string[]) =>
    runCli(
      [
        ...argv,
        '--data-dir',
        data,
        '--out',
        out,
        '--config',
        join(root, 'onderwijs-report.yaml'),
        '--verbose',
      ],
      { cwd: root },
    );
  const ingest = await run('ingest', csv, '--mapping', mapping);
  const runs = [ingest];
  for (const argv of [
    ['check', csv, '--mapping', mapping],
    ['cohort', '2021', '--by', 'wijk', '--intern'],
    ['measure', 'cohorten', '--by', 'wijk', '--intern'],
    ['measure', 'voortgang', '--by', 'wijk', '--intern', '--csv'],
    ['report', '2021', '--formats', 'xlsx,html,svg,json,csv,md', '--intern'],
    ['report', '2021', '--formats', 'xlsx,html,svg,json,csv,md'],
    ['status'],
    ['doctor'],
    ['ledger'],
  ]) {
    runs.push(await run(...argv));
  }

  it('come through the commands', () => {
    expect(runs.map(({ code, stderr }) => (code === 70 || code === 2 ? stderr : ''))).toEqual(
      runs.map(() => ''),
    );
    expect(ingest.code).toBe(0);
  });

  it('are text in the database, and change nothing else', async () => {
    const engine = await openDuckdb(storePath(data), 'lezen');
    const rows = await engine.query('select persoon_id, opleiding from trajecten');
    engine.close();
    expect(rows).toHaveLength(210);
    const kept = new Set(rows.flatMap((row) => [row['persoon_id']]));
    expect(HARMFUL.map((text) => text.trim()).filter((text) => !kept.has(text))).toEqual([]);
  });

  it('do not reach a terminal as control characters', () => {
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toMatch(ACTIVE);
  });

  it('are no markup, formula or script in a file', () => {
    const files = filesBelow(out);
    expect(files.size).toBeGreaterThan(10);
    for (const [path, bytes] of files) {
      const text = bytes.toString('utf8');
      if (/\.(?:html|svg)$/.test(path)) {
        expect(text, path).not.toMatch(/<script>alert|<img src=x|onerror=alert\(1\)>/);
      }
      if (/worksheets\/sheet\d+\.xml$/.test(path)) {
        expect(text, path).not.toMatch(/<f>[^<]*(?:1\+1|SUM\(A1:A9\)|cmd)/);
      }
      if (/\.csv$/.test(path)) expect(text, path).not.toMatch(/(?:^|[,;\n])"?[=@+\t][1cS=]/);
      if (/\.(?:html|svg|md|xml)$/.test(path)) expect(text, path).not.toMatch(ACTIVE);
    }
  });
});
