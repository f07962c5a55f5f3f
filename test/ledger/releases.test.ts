import { mkdtempSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from '../commands/city.ts';

let city: City;
beforeAll(async () => {
  city = await loadCity('stad');
});

const run = (...argv: string[]) => runCli([...argv, '--data-dir', city.dataDir]);
const file = (name: string) => join(city.dataDir, 'vrijgaven', name);

interface Line {
  readonly soort: string;
  readonly opdracht?: string;
  readonly sessie?: string | null;
}

const lines = () => (JSON.parse(readFileSync(file('ledger.json'), 'utf8')) as { regels: Line[] }).regels;

test('has nothing to list before the first release', async () => {
  expect((await run('ledger')).stdout).toBe('Er is nog niets vrijgegeven.\n');
});

test('gives the same bytes twice, enters the run once, and keeps ledger and secret closed', async () => {
  const first = await run('cohort', '2021', '--json');
  const second = await run('cohort', '2021', '--json');
  expect([first.code, second]).toEqual([0, first]);
  expect(lines().map(({ soort }) => soort)).toEqual(['jaarset', 'uitgave']);
  for (const name of ['ledger.json', 'zout']) expect(statSync(file(name)).mode & 0o777).toBe(0o600);
  expect(statSync(file('')).mode & 0o777).toBe(0o700);
  expect(statSync(file('zout')).size).toBe(32);
});

test('adds nothing and shows no figure on a dry run', async () => {
  const entered = readFileSync(file('ledger.json'), 'utf8');
  const { code, stdout, stderr } = await run('cohort', '2021', '--dry-run');
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toBe('zou tonen: cohort 2021\n');
  expect(readFileSync(file('ledger.json'), 'utf8')).toBe(entered);
});

test('keeps no small count and no SQL in the ledger', () => {
  const { regels } = JSON.parse(readFileSync(file('ledger.json'), 'utf8')) as {
    regels: { tabellen?: { columns: { role: string }[]; rows: [string[], unknown[], string][] }[] }[];
  };
  const counts = regels.flatMap(({ tabellen = [] }) =>
    tabellen.flatMap(({ columns, rows }) =>
      rows.flatMap(([, cells]) => cells.filter((_, i) => columns[i]!.role === 'aantal')),
    ),
  );
  expect(counts.length).toBeGreaterThan(500);
  expect(counts.filter((cell) => typeof cell === 'number' && cell < 5)).toEqual([]);
  expect(JSON.stringify(regels)).not.toContain('"sql"');
});

test('keeps what was shown and hidden through a sequence of further questions', async () => {
  const before = (await run('cohort', '2021', '--json')).stdout;
  const questions = [
    ['measure', 'stand', '--date', '2021-02-04', '--sessie', 'raad'],
    ['measure', 'stand', '--date', '2022-03-01', '--sessie', 'raad'],
    ['cohort', '2021', '--by', 'gezinssituatie'],
  ];
  const shown: string[] = [];
  for (const argv of questions) {
    const { code, stdout, stderr } = await run(...argv);
    expect([0, 4]).toContain(code);
    if (code === 4) expect(stderr).not.toMatch(/\b[1-4]\b/);
    shown.push(stdout);
  }
  expect((await run('cohort', '2021', '--json')).stdout).toBe(before);
  for (const [i, argv] of questions.entries()) expect((await run(...argv)).stdout).toBe(shown[i]);
});

test('lists releases with day and peildatum, a session as one, and no figure', async () => {
  const { stdout } = await run('ledger');
  expect(stdout).toMatch(
    /\n\d+ +2024-02-15 {2}2024-02-15 {2}raad: measure stand --date 2021-02-04 · measure stand/,
  );
  const { uitgaven } = JSON.parse((await run('ledger', '--json')).stdout) as { uitgaven: object[] };
  expect(uitgaven.length).toBe(stdout.trimEnd().split('\n').length - 1);
  expect(Object.keys(uitgaven[0]!)).not.toContain('tabellen');
});

test('refuses a day that lies close to a released one', async () => {
  const { code, stdout, stderr } = await run('measure', 'stand', '--date', '2021-02-05');
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr).toContain('2021-02-04');
});

test('enters nothing for internal readers', async () => {
  const config = join(mkdtempSync(join(tmpdir(), 'onderwijs-intern-')), 'onderwijs-report.yaml');
  writeFileSync(config, 'intern: {toegestaan: ja, reden: controle}\n');
  const entered = readFileSync(file('ledger.json'), 'utf8');
  const { code, stdout } = await run('cohort', '2021', '--intern', '--config', config);
  expect([code, stdout.includes('INTERN')]).toEqual([0, true]);
  expect(readFileSync(file('ledger.json'), 'utf8')).toBe(entered);
});

test('refuses a ledger with one other byte anywhere, without a figure', async () => {
  const text = readFileSync(file('ledger.json'), 'utf8');
  for (const share of [0.001, 0.3, 0.62, 0.999]) {
    const at = Math.floor(text.length * share);
    const other = text[at] === 'x' ? 'y' : 'x';
    writeFileSync(file('ledger.json'), `${text.slice(0, at)}${other}${text.slice(at + 1)}`);
    const { code, stdout, stderr } = await run('cohort', '2021');
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('gewijzigd of beschadigd');
  }
  writeFileSync(file('ledger.json'), text);
  expect((await run('cohort', '2021')).code).toBe(0);
});

test.each(['ledger.json', 'zout'])('refuses when %s is missing', async (name) => {
  renameSync(file(name), file('weg'));
  const { code, stdout, stderr } = await run('cohort', '2021');
  renameSync(file('weg'), file(name));
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr).toContain('ontbreekt');
});

test('starts again after a ledger that was lost was let go of', async () => {
  renameSync(file('ledger.json'), file('weg'));
  expect((await run('ledger', 'vergeet', '--reden', 'bestand verloren')).code).toBe(0);
  const { code, stdout } = await run('cohort', '2021', '--json');
  expect([code, stdout.includes('Niet getoetst')]).toEqual([0, true]);
});
