import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { allText, elements, type XmlNode } from './parse-xml.ts';
import { type Book, readBook } from './read-book.ts';
import { picturesOf, realisticDocument } from './realistic-document.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'workbook-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps sheets, tables, links and picture texts when LibreOffice opens and saves it', async () => {
  const document = realisticDocument('nl');
  const bytes = await renderWorkbook(sealedContent(document), picturesOf(document));
  const saved = await convert(bytes, 'xlsx');
  expect(inventory(readBook(new Uint8Array(saved)))).toEqual(inventory(readBook(bytes)));
}, 120_000);

it('gives LibreOffice the text alternative of every chart that it draws itself', async () => {
  const document = realisticDocument('nl');
  const bytes = await renderWorkbook(sealedContent(document), picturesOf(document));
  const read = (await convert(bytes, 'fods')).toString('utf8');
  const charts = document.grids.flatMap(({ nativeCharts = [] }) => nativeCharts);
  expect(charts.length).toBeGreaterThan(1);
  for (const { description } of charts) expect(read).toContain(`<svg:desc>${description}</svg:desc>`);
}, 120_000);

/** Throws when LibreOffice (soffice) is not installed: this run is there to use it. */
async function convert(bytes: Uint8Array, format: 'xlsx' | 'fods'): Promise<Buffer> {
  writeFileSync(join(folder, 'rapport.xlsx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const out = join(folder, 'saved');
  await run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    out,
    join(folder, 'rapport.xlsx'),
  ]);
  return readFileSync(join(out, `rapport.${format}`));
}

function inventory({ sheets, xml }: Book): unknown {
  return { sheets: sheets.map(sheetInventory), charts: [...xml].filter(isChart).map(citedRanges).sort() };
}

function isChart([path]: readonly [string, XmlNode]): boolean {
  return /^xl\/charts\/chart\d+\.xml$/.test(path);
}

/** The cells that a chart is bound to, in reading order. */
function citedRanges([, chart]: readonly [string, XmlNode]): string {
  return elements(chart, 'c:f')
    .map((node) => allText(node).replaceAll("'", ''))
    .sort()
    .join(' ');
}

function sheetInventory(sheet: Book['sheets'][number]): unknown {
  return {
    name: sheet.name,
    values: sheet.cells
      .map((cell) => cell.value)
      .filter((value) => value !== undefined)
      .map(fifteenDigits),
    tables: sheet.tables.map((table) => [table.name, table.xml.attributes['ref'], table.headers]),
    links: elements(sheet.xml, 'hyperlink').map((link) => link.attributes['location']),
    pictures:
      sheet.drawing === undefined
        ? []
        : elements(sheet.drawing, 'xdr:pic')
            .flatMap((picture) => elements(picture, 'xdr:cNvPr'))
            .map((picture) => picture.attributes['descr']),
  };
}

/** LibreOffice writes no more digits of a number. */
function fifteenDigits(value: string | number): string | number {
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
}
