import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../src/store/sha256.ts';
import { type CliRun, runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

let city: City;
let page: string;
let junit: string;
let first: CliRun;
beforeAll(async () => {
  city = await loadCity('stad');
  page = join(city.dataDir, 'pagina.md');
  junit = join(city.dataDir, 'junit.xml');
  first = await scheduled(city.out, ['--junit', junit]);
});

function scheduled(out: string, flags: readonly string[] = []): Promise<CliRun> {
  const argv = ['report', '--ci', '--data-dir', city.dataDir, '--out', out, ...flags];
  return runCli(argv, { env: { CI: 'true', GITHUB_STEP_SUMMARY: page } });
}

function latest(out = city.out): { run: string; vorige: string | null; manifest_sha256: string } {
  return JSON.parse(readFileSync(join(out, '2022/latest.json'), 'utf8'));
}

function read(file: string, run = latest().run): string {
  return readFileSync(join(city.out, '2022', run, file), 'utf8');
}

test('leaves the last year in a folder of its own, under fixed names, and says which it is', () => {
  expect([first.code, first.stdout]).toEqual([0, '']);
  const { run, vorige, manifest_sha256 } = latest();
  expect([run, vorige]).toEqual([expect.stringMatching(/^2024-02-15-[0-9a-f]{12}$/), null]);
  const files = readdirSync(join(city.out, '2022', run), { recursive: true, encoding: 'utf8' });
  const wanted = [
    'rapport.xlsx',
    'rapport.html',
    'charts/stroombalans.svg',
    'data/stand.csv',
    'data/tabellen.json',
  ];
  expect(files).toEqual(expect.arrayContaining([...wanted, 'summary.md', 'junit.xml', 'manifest.json']));
  expect(sha256(read('manifest.json'))).toBe(manifest_sha256);
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown> & {
    uitvoer: readonly { file: string; sha256: string }[];
  };
  expect(manifest).toMatchObject({ run, node: process.versions.node, duckdb: expect.any(String) });
  expect(manifest['definities_sha256']).toMatch(/^[0-9a-f]{64}$/);
  for (const { file, sha256: hash } of manifest.uitvoer)
    expect([file, sha256(readFileSync(join(city.out, '2022', run, file)))]).toEqual([file, hash]);
});

test('tells each step in a line without carriage returns or colour', () => {
  expect(first.stderr).toMatch(/^ {2}tellen en beschermen: \d+,\d s$/m);
  for (const control of ['\r', '\u001b']) expect(first.stderr).not.toContain(control);
});

test('shows on the page of the job what stands in summary.md', () => {
  const summary = read('summary.md');
  expect(readFileSync(page, 'utf8')).toContain(summary);
  expect(summary).toMatch(/^## Jaarrapport 2022-2023\n\n\*\*Gelukt: \d+ bestanden geschreven/);
  expect(summary).toContain('| Nieuw gestart | 69 |');
  expect(summary).toMatch(/nog bezig of geslaagd \| 84% \| 64 \| 74 tot 91% \|/);
  expect(summary).toContain('| personen.csv | 542 | 542 | 0 | 0 |');
  expect(summary).toContain('Er is geen vorige run.');
});

test('names no count below the threshold but those of files and rows', () => {
  const figures = read('summary.md').split('### Ingelezen rijen')[0]!;
  const cells = [...figures.matchAll(/\| ([1-4]) (?=\|)/g)];
  expect(cells).toEqual([]);
});

test('writes JUnit without a failure, in the folder and where it is asked', () => {
  expect(readFileSync(junit, 'utf8')).toBe(read('junit.xml'));
  expect(read('junit.xml')).toContain('failures="0"');
});

test('stands where it stood when it is run again, with the same bytes', async () => {
  const before = latest();
  const [summary, manifest] = [read('summary.md'), read('manifest.json')];
  await scheduled(city.out);
  expect(latest()).toEqual(before);
  expect([read('summary.md'), read('manifest.json')]).toEqual([summary, manifest]);
  expect(readdirSync(join(city.out, '2022')).sort()).toEqual([before.run, 'latest.json']);
});

test('says in which tables published figures differ from the run before', async () => {
  const out = join(city.out, 'again');
  await scheduled(out, ['--formats', 'json']);
  const before = latest(out).run;
  const file = join(out, '2022', before, 'data/tabellen.json');
  const published = readFileSync(file, 'utf8');
  writeFileSync(file, published.replace('"nieuw": 69', '"nieuw": 68'));
  await scheduled(out, ['--formats', 'json,md']);
  const after = latest(out);
  expect(after.vorige).toBe(before);
  const summary = readFileSync(join(out, '2022', after.run, 'summary.md'), 'utf8');
  expect(summary).toContain(`Tegenover run ${before}, in gepubliceerde cijfers:`);
  expect(summary).toMatch(/\| [^|]+ \| 1 \| 0 \| 0 \|/);
}, 60_000);

test('speaks English when asked', async () => {
  const out = join(city.out, 'english');
  await scheduled(out, ['--lang', 'en', '--formats', 'csv']);
  const summary = readFileSync(join(out, '2022', latest(out).run, 'summary.md'), 'utf8');
  expect(summary).toMatch(/^## Yearly report 2022-2023\n\n\*\*Done: \d+ files written, the audit passed/);
  expect(summary).not.toMatch(/\b(het|een|van de|zijn|geschreven|Aantal)\b/);
}, 60_000);

test('leaves nothing to upload when it may not be published, and says why', async () => {
  const mini = await loadCity('mini');
  const config = join(mini.dataDir, 'onderwijs-report.yaml');
  writeFileSync(config, 'bescherming: {k: 6}\n');
  const [summary, xml] = [join(mini.dataDir, 'pagina.md'), join(mini.dataDir, 'junit.xml')];
  const { code, stderr } = await runCli(
    ['report', '--ci', '--config', config, '--data-dir', mini.dataDir, '--out', mini.out, '--junit', xml],
    { env: { GITHUB_STEP_SUMMARY: summary, GITHUB_ACTIONS: 'true' } },
  );
  expect([code, existsSync(mini.out)]).toEqual([4, false]);
  expect(readFileSync(summary, 'utf8')).toContain('**Mislukt (exitcode 4): er is niets geschreven.**');
  expect(readFileSync(xml, 'utf8')).toMatch(/failures="1"[\s\S]*exitcode 4[^>]*>\s+<failure type="privacy"/);
  expect(stderr).toMatch(/^::error title=exit 4::/m);
});

test('says why it failed, also when the file for JUnit cannot be written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-junit-'));
  const file = join(folder, 'bestand');
  writeFileSync(file, '');
  const argv = ['report', '--ci', '--data-dir', join(folder, 'leeg'), '--junit', join(file, 'junit.xml')];
  const { code, stderr } = await runCli(argv);
  expect([code, stderr]).toEqual([3, expect.stringContaining('er is nog niets ingelezen')]);
  expect(stderr).toContain(`${join(file, 'junit.xml')} kon niet geschreven worden`);
});

test('needs a year elsewhere, and never gives internal figures', async () => {
  const flags = ['--data-dir', city.dataDir, '--out', join(city.out, 'geen')];
  expect((await runCli(['report', ...flags])).code).toBe(2);
  expect((await runCli(['report', '--ci', '--intern', ...flags])).code).toBe(4);
  expect(existsSync(join(city.out, 'geen'))).toBe(false);
});

test('says beforehand what it would write, and writes nothing', async () => {
  const out = join(city.out, 'droog');
  const size = readFileSync(page).length;
  const { code, stderr } = await scheduled(out, ['--dry-run']);
  expect([code, existsSync(out), readFileSync(page).length]).toEqual([0, false, size]);
  expect(stderr).toContain(`zou schrijven: ${join(out, '2022/RUN/rapport.xlsx')}`);
});

test('check adds its findings by rule, and no cell', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-pagina-'));
  const file = join(folder, 'pagina.md');
  await runCli(['check', resolve('fixtures/fail/OR-108-code-onbekend.csv')], {
    env: { GITHUB_STEP_SUMMARY: file },
  });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('**Niet in orde: ');
  expect(text).toMatch(/\| OR-108 \| [^|]+ \| minder dan 5 \|/);
});

test('keeps to the threshold of the settings where findings are counted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-pagina-'));
  const [file, config] = [join(folder, 'pagina.md'), join(folder, 'onderwijs-report.yaml')];
  writeFileSync(config, 'bescherming: {k: 7}\n');
  await runCli(['check', resolve('fixtures/fail/OR-108-code-onbekend.csv'), '--config', config], {
    env: { GITHUB_STEP_SUMMARY: file },
  });
  expect(readFileSync(file, 'utf8')).toMatch(/\| OR-108 \| [^|]+ \| minder dan 7 \|/);
});

test('goes on when the page of the job cannot be written', async () => {
  const { code, stderr } = await runCli(['check', resolve('fixtures/stad')], {
    env: { GITHUB_STEP_SUMMARY: join(city.dataDir, 'niet/daar.md') },
  });
  expect([code, stderr]).toEqual([0, expect.stringContaining('samenvatting van de job')]);
});
