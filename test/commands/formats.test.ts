import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/commands/output-formats.ts';
import { type CliRun, runCli } from '../cli/run-cli.ts';
import { elements } from '../render/workbook/parse-xml.ts';
import { readBook } from '../render/workbook/read-book.ts';
import { type City, loadCity } from './city.ts';

const ID = 'onderwijsrapport_2022-2023';
const ALL = REPORT_FORMATS.join(',');
/** A4 within the margins of a sheet, in points; the widest digit of Arial 12; the size of the text. */
const PRINTED = { width: 523, height: 748 };
const DIGIT_PIXELS = 9;
const BODY_POINTS = 12;

let city: City;
let whole: CliRun;
beforeAll(async () => {
  city = await loadCity('stad');
  whole = await report(join(city.out, 'whole'), ['--formats', ALL], { CI: 'true' });
});

function report(out: string, flags: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  return runCli(['report', '2022', '--data-dir', city.dataDir, '--out', out, ...flags], { env });
}

function filesIn(out: string): readonly string[] {
  const folder = join(out, '2022');
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(city.out, 'whole/2022', file), 'utf8');
}

test('writes each format, and every file stands in the manifest', () => {
  expect(whole.code).toBe(0);
  const files = filesIn(join(city.out, 'whole'));
  for (const extension of ['xlsx', 'html', 'json', 'md']) expect(files).toContain(`${ID}.${extension}`);
  expect(files).toEqual(
    expect.arrayContaining(['charts/stroombalans.svg', 'charts/stroombalans.png', 'data/datapackage.json']),
  );
  const manifest = JSON.parse(read('manifest-report.json')) as { uitvoer: { file: string }[] };
  expect(
    manifest.uitvoer
      .map(({ file }) => file)
      .concat('manifest-report.json')
      .sort(),
  ).toEqual(files);
});

test('no text holds what a programming fault looks like', () => {
  const texts = filesIn(join(city.out, 'whole')).filter((file) => /\.(csv|html|json|md|svg)$/.test(file));
  expect(texts.length).toBeGreaterThan(50);
  const faulty = texts.filter((file) => /\bNaN\b|\bundefined\b|\bInfinity\b|\[object /.test(read(file)));
  expect(faulty).toEqual([]);
});

test('says in a log what each step took, a line each', () => {
  const steps = whole.stderr.split('\n').filter((line) => /: \d+,\d s$/.test(line));
  expect(steps.map((line) => line.split(':')[0]!.trim())).toEqual([
    'gegevens openen',
    'tellen en beschermen',
    'grafieken tekenen',
    'beelden maken',
    'werkboek',
    'pagina',
    'grafieken als svg',
    'grafieken als png',
    'tabellen als json',
    'tabellen als csv',
    'tekst',
  ]);
  expect(whole.stderr).not.toContain('\r');
});

test.each(REPORT_FORMATS)('says beforehand which files %s is, and writes those alone', async (format) => {
  const out = join(city.out, format);
  const dry = await report(out, ['--formats', format, '--dry-run']);
  expect(existsSync(out)).toBe(false);
  const told = [...dry.stderr.matchAll(/^zou schrijven: (.+)$/gm)].map(([, file]) => file!);
  expect((await report(out, ['--formats', format])).code).toBe(0);
  const written = filesIn(out).filter((file) => file !== 'manifest-report.json');
  expect(told.map((file) => file.slice(join(out, '2022').length + 1)).sort()).toEqual(written);
});

test('writes the same bytes alone as together', async () => {
  await report(join(city.out, 'page'), ['--formats', 'html']);
  const alone = readFileSync(join(city.out, 'page/2022', `${ID}.html`), 'utf8');
  expect(alone).toBe(read(`${ID}.html`));
});

test('refuses a format that it does not know, with those that it does', async () => {
  const { code, stdout, stderr } = await report(join(city.out, 'pdf'), ['--formats', 'xlsx,pdf']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('`pdf`');
  expect(stderr).toContain('xlsx, html, svg, png, json, csv, md');
  expect(existsSync(join(city.out, 'pdf'))).toBe(false);
});

test('gives the page within 250 KiB', () => {
  expect(Buffer.byteLength(read(`${ID}.html`))).toBeLessThanOrEqual(250 * 1024);
});

test('prints the cover of the workbook on one A4, over most of its width', () => {
  const [cover] = readBook(readFileSync(join(city.out, 'whole/2022', `${ID}.xlsx`))).sheets;
  const [column] = elements(cover!.xml, 'col');
  const points = (Number(column!.attributes['width']) * DIGIT_PIXELS * 72) / 96;
  const heights = elements(cover!.xml, 'row').map(({ attributes }) => Number(attributes['ht']));
  const height = heights.reduce((sum, each) => sum + each, 0);
  const scale = Math.min(PRINTED.width / points, PRINTED.height / height);
  expect((points * scale) / PRINTED.width).toBeGreaterThan(0.8);
  expect(BODY_POINTS * scale).toBeGreaterThan(8);
});

test('describes each CSV file in the data package, field by field', () => {
  interface Package {
    readonly resources: readonly { path: string; schema: { fields: readonly { name: string }[] } }[];
  }
  const { resources } = JSON.parse(read('data/datapackage.json')) as Package;
  const csv = readdirSync(join(city.out, 'whole/2022/data')).filter((file) => file.endsWith('.csv'));
  expect(resources.map(({ path }) => path).sort()).toEqual(csv.sort());
  for (const { path, schema } of resources) {
    expect(read(`data/${path}`).split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
  }
});

test('shows on the page every table of the workbook but the list of all figures', () => {
  const page = read(`${ID}.html`);
  const text = read(`${ID}.md`);
  const titles = [...page.matchAll(/<summary>(Tabel [^<]+|Bescherming[^<]*)<\/summary>/g)].map(
    ([, title]) => title!,
  );
  expect(titles.length).toBeGreaterThan(10);
  for (const title of titles) expect(text).toContain(`### ${title}`);
  expect(page).not.toContain('Alle cijfers onder elkaar');
});

test('prints under --json what it writes as json', async () => {
  const { stdout } = await report(join(city.out, 'json'), ['--formats', 'json', '--json']);
  expect(stdout).toBe(read(`${ID}.json`));
});

test('a young city gets no table without rows, and reads which ones are missing', async () => {
  const { dataDir, out } = await loadCity('mini');
  const { code } = await runCli(['report', '2021', '--formats', 'md', '--data-dir', dataDir, '--out', out]);
  expect(code).toBe(0);
  const text = readFileSync(join(out, '2021/onderwijsrapport_2021-2022.md'), 'utf8');
  expect(text).toMatch(/^- Nog niets te tonen, en daarom niet in dit rapport: Tabel 2b: /m);
  expect(text).not.toContain('### Tabel 2b');
  const headsAlone = text.match(/^\|(?: -+:? \|)+\n(?!\|)/gm);
  expect(headsAlone).toBe(null);
});
