import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillIn } from '../commands/fill-in.ts';
import { ownProcess } from './own-process.ts';
import { runCli } from './run-cli.ts';

const FLAT = 'fixtures/flat/export_dossiers.csv';
const MAPPING = ['--mapping', 'fixtures/flat/mapping.json'];
const SETTINGS = ['--config', 'fixtures/flat/onderwijs-report.yaml'];
const MINI = ['--config', 'fixtures/mini/onderwijs-report.yaml'];

const folder = (): string => mkdtempSync(join(tmpdir(), 'onderwijs-stdin-'));

/** Runs the program in a process of its own; `input` comes through a pipe, a file descriptor is redirected. */
function child(argv: readonly string[], input: string | Uint8Array | number) {
  const stdin = typeof input === 'number' ? { stdio: [input, 'pipe', 'pipe'] as const } : { input };
  const { status, stdout, stderr } = spawnSync(process.execPath, ownProcess(argv), {
    ...stdin,
    stdio: 'stdio' in stdin ? [...stdin.stdio] : 'pipe',
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

test('a pipe, a redirected file and the file itself are read alike, and loaded alike', async () => {
  const data = [folder(), folder(), folder()];
  const argv = (file: string, i: number) => [
    ...['ingest', file, ...MAPPING, ...SETTINGS, '--json', '--data-dir', data[i]!],
  ];
  const piped = child(argv('-', 0), readFileSync(FLAT));
  const redirected = child(argv('-', 1), openSync(FLAT, 'r'));
  const named = await runCli(argv(FLAT, 2));
  const asStdin = named.stdout.replaceAll(FLAT, '(stdin)').replaceAll('export_dossiers.csv', 'stdin');
  expect([piped.code, piped.stderr]).toEqual([named.code, expect.stringContaining('geladen')]);
  expect(JSON.parse(piped.stdout)).toEqual(JSON.parse(asStdin));
  expect(JSON.parse(redirected.stdout)).toEqual(JSON.parse(asStdin));
  for (const path of data) expect(readdirSync(path).filter((name) => /^tijdelijk-/.test(name))).toEqual([]);
  const again = child(argv('-', 0), readFileSync(FLAT));
  expect(again.stderr).toContain('al ingelezen');
  const rebuilt = await runCli(['ingest', '--herbouw', '--data-dir', data[0]!, ...SETTINGS]);
  expect([rebuilt.code, rebuilt.stderr]).toEqual([0, expect.anything()]);
}, 120_000);

test('quarantine and a database made anew know standard input', async () => {
  const data = folder();
  const lines = readFileSync('fixtures/mini/personen.csv', 'utf8').split('\n');
  const bad = [...lines.slice(0, 2), `${lines[2]!},te veel`, ...lines.slice(3)].join('\n');
  const stdin = { terminal: false, bytes: () => oneChunk(bad) };
  const others = ['trajecten', 'inschrijvingen', 'resultaten', 'acties', 'vragen', 'caseload'];
  const files = others.map((name) => `fixtures/mini/${name}.csv`);
  const settings = [...MINI, '--data-dir', data];
  const run = await runCli(['ingest', '-', ...files, '--quarantine', ...settings], { stdin });
  expect(run.stdout).toMatch(/\(stdin\), regel 3/);
  expect(run.stderr).toContain('apart gezet');
  expect((await runCli(['ingest', '--herbouw', ...settings])).code).toBe(0);
}, 60_000);

test('a fix-list on what came in through standard input comes back beside it', async () => {
  const [data, out] = [folder(), folder()];
  const bad = readFileSync('fixtures/mini/personen.csv', 'utf8').replace(/,V,/, ',vrouwelijk,');
  const line = 1 + bad.split('\n').findIndex((text) => text.includes('vrouwelijk'));
  const files = ['trajecten', 'inschrijvingen'].map((name) => `fixtures/mini/${name}.csv`);
  const config = join(data, 'instellingen.yaml');
  const settings = readFileSync('fixtures/mini/onderwijs-report.yaml', 'utf8');
  writeFileSync(config, `${settings}\nintern: {toegestaan: ja, reden: exports herstellen}\n`);
  const where = ['--config', config, '--data-dir', data, '--out', out, '--intern'];
  const ingest = (...more: readonly string[]) =>
    runCli(['ingest', '-', ...files, ...more, ...where], {
      stdin: { terminal: false, bytes: () => oneChunk(bad) },
    });
  expect((await ingest()).code).toBe(1);
  const [list = ''] = readdirSync(join(out, 'intern')).filter((name) => name.endsWith('.xlsx'));
  await fillIn(join(out, 'intern', list), { [`${line} geslacht`]: 'V' });
  const run = await ingest(join(out, 'intern', list));
  expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('geladen')]);
  expect((await runCli(['ingest', '--herbouw', '--config', config, '--data-dir', data])).code).toBe(0);
}, 60_000);

test('a canonical table is known by its header, and a header of no table is refused', async () => {
  const bytes = (path: string) => ({ terminal: false, bytes: () => createReadStream(path) });
  const tables = ['personen', 'trajecten', 'inschrijvingen', 'resultaten', 'acties', 'vragen', 'caseload'];
  for (const own of tables) {
    const rest = tables.filter((name) => name !== own).map((name) => `fixtures/mini/${name}.csv`);
    const run = await runCli(['check', '-', ...rest, ...MINI, '--data-dir', folder()], {
      stdin: bytes(`fixtures/mini/${own}.csv`),
    });
    expect([own, run.code, run.stdout]).toEqual([own, 0, expect.not.stringContaining('OR-')]);
  }
  const none = await runCli(['check', '-', '--data-dir', folder()], {
    stdin: { terminal: false, bytes: () => oneChunk('a,b\n1,2\n') },
  });
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('welke tabel')]);
}, 120_000);

test('an empty standard input and a terminal are told apart, and leave nothing behind', async () => {
  const data = join(folder(), 'data');
  const empty = child(['check', '-', '--data-dir', data], '');
  expect([empty.code, empty.stderr]).toEqual([3, expect.stringContaining('standaardinvoer (-) is leeg')]);
  const stdin = { terminal: true, bytes: () => oneChunk('') };
  const terminal = await runCli(['check', '-', '--data-dir', data], { stdin });
  expect([terminal.code, terminal.stderr]).toEqual([2, expect.stringContaining('een terminal')]);
  expect(existsSync(data)).toBe(false);
}, 60_000);

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield new TextEncoder().encode(text);
}
