import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runCli } from '../cli/run-cli.ts';
import { filesBelow } from './told-files.ts';

/** Secrets: half of them ids that are loaded, half in cells that are refused. */
const TOKENS = Array.from({ length: 40 }, (_, i) => `KANARIE${String(i).padStart(2, '0')}x`);
const IDS = TOKENS.slice(0, 20);
const CELLS = TOKENS.slice(20);

type Lines = string[];

/** The city with secrets for ids of persons, trajecten and inschrijvingen. */
function plantIds(folder: string): void {
  const names: Readonly<Record<string, readonly string[]>> = {
    persoon_id: IDS.slice(0, 10),
    traject_id: IDS.slice(10, 16),
    inschrijving_id: IDS.slice(16),
  };
  const tables = ['personen', 'trajecten', 'inschrijvingen', 'resultaten', 'vragen', 'acties'];
  const texts = tables.map((name) => readFileSync(resolve('fixtures/stad', `${name}.csv`), 'utf8'));
  const owners = ['personen', 'trajecten', 'inschrijvingen'];
  const renamed = new Map<string, string>();
  for (const [i, tokens] of Object.values(names).entries()) {
    const lines = texts[tables.indexOf(owners[i]!)]!.split('\n').slice(1);
    for (const [j, token] of tokens.entries()) renamed.set(lines[j * 9]!.split(',')[0]!, token);
  }
  for (const [i, name] of tables.entries()) {
    const text = texts[i]!.split('\n').map((line) =>
      line
        .split(',')
        .map((cell) => renamed.get(cell) ?? cell)
        .join(','),
    );
    writeFileSync(join(folder, `${name}.csv`), text.join('\n'));
  }
}

/** The same with a secret in faulty cells: codes, days, numbers, keys, fields too many, quotes, remarks. */
function plantCells(folder: string): void {
  const change = (
    name: string,
    edits: readonly ((cells: Lines, token: string) => string)[],
    from: number,
  ): void => {
    const path = join(folder, `${name}.csv`);
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const [i, edit] of edits.entries())
      lines[50 + i] = edit(lines[50 + i]!.split(','), CELLS[from + i]!);
    writeFileSync(path, lines.join('\n'));
  };
  const at = (position: number) => (cells: Lines, token: string) => cells.with(position, token).join(',');
  change('personen', [at(1), at(2), at(3), at(4), at(5)], 0);
  const tail = (cells: Lines, token: string): string => `${cells.join(',')},${token}`;
  const quote = (cells: Lines, token: string): string => `${cells.slice(0, -1).join(',')},a"${token}"b`;
  change('trajecten', [at(1), at(2), at(4), at(8), at(9), tail], 5);
  change('inschrijvingen', [at(1), at(2), at(3), at(4), quote], 11);
  change('resultaten', [at(1), at(3)], 16);
  change('vragen', [at(1), at(3)], 18);
}

const FORMATS = 'xlsx,html,svg,png,json,csv,md';

test('no secret of an export leaves it: not in what is printed, nor in a file for others', async () => {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-kanarie-'));
  const [sound, dirty, out] = [join(root, 'stad'), join(root, 'vuil'), join(root, 'out')];
  cpSync(resolve('fixtures/stad'), sound, { recursive: true });
  plantIds(sound);
  mkdirSync(dirty);
  cpSync(sound, dirty, { recursive: true });
  plantCells(dirty);
  const config = join(sound, 'onderwijs-report.yaml');
  const mapping = join(root, 'stad', 'personen.csv');
  const argv: Readonly<Record<string, readonly (readonly string[])[]>> = {
    check: [
      ['check', dirty],
      ['check', dirty, '--json'],
      ['check', dirty, '--quarantine', '--junit', join(out, 'junit.xml')],
    ],
    ingest: [
      ['ingest', dirty],
      ['ingest', dirty, '--quarantine', '--json'],
      ['ingest', '--herbouw'],
    ],
    cohort: [
      ['cohort', '2021'],
      ['cohort', '2021', '--by', 'geslacht', '--json'],
    ],
    report: [['report', '2022', '--formats', FORMATS]],
    charts: [['charts', '2022', 'stroombalans']],
    measure: [
      ['measure', 'stand', '--date', '2021-02-04'],
      ['measure', 'studiekeuze', '--csv'],
    ],
    explain: [
      ['explain', 'voortgang'],
      ['explain', 'OR-108'],
    ],
    mapping: [
      ['mapping', '--voorstel', mapping],
      ['mapping', '--voorstel', join(dirty, 'trajecten.csv')],
    ],
    advies: [['advies', 'voortgang']],
    demo: [],
  };
  const leaks: string[] = [];
  const see = (where: string, text: string): void => {
    for (const token of TOKENS) if (text.includes(token)) leaks.push(`${token} in ${where}`);
  };
  const codes = new Map<string, number>();
  for (const { name } of COMMANDS) {
    for (const words of argv[name] ?? [[name]]) {
      for (const lang of name === 'report' ? ['nl'] : ['nl', 'en']) {
        const flags = ['--data-dir', join(root, 'data'), '--out', out, '--config', config];
        const run = await runCli([...words, ...flags, '--lang', lang, '--verbose'], { cwd: root });
        codes.set(`${words.join(' ').replaceAll(root, '')} ${lang}`, run.code);
        see(`${words.join(' ')} (stdout, ${lang})`, run.stdout);
        see(`${words.join(' ')} (stderr, ${lang})`, run.stderr);
      }
    }
  }
  for (const [path, bytes] of filesBelow(out, ['intern'])) see(path, bytes.toString('latin1'));
  expect(leaks).toEqual([]);
  expect([...codes].filter(([, code]) => code === 70 || code === 2)).toEqual([]);
  expect(codes.get('report 2022 --formats xlsx,html,svg,png,json,csv,md nl')).toBeLessThan(2);
}, 600_000);
