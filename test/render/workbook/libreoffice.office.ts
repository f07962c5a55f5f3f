import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { elements } from './parse-xml.ts';
import { type Book, readBook } from './read-book.ts';
import { picturesOf, realisticDocument } from './realistic-document.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'workbook-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps sheets, tables, links and picture texts when LibreOffice opens and saves it', async () => {
  const document = realisticDocument('nl');
  const bytes = await renderWorkbook(sealedContent(document), picturesOf(document));
  const saved = await throughLibreOffice(bytes);
  expect(inventory(readBook(saved))).toEqual(inventory(readBook(bytes)));
}, 60_000);

/** Throws when LibreOffice (soffice) is not installed: this run is there to use it. */
async function throughLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  writeFileSync(join(folder, 'rapport.xlsx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const out = join(folder, 'saved');
  await run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    join(folder, 'rapport.xlsx'),
  ]);
  return new Uint8Array(readFileSync(join(out, 'rapport.xlsx')));
}

function inventory({ sheets }: Book): unknown {
  return sheets.map((sheet) => ({
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
        : elements(sheet.drawing, 'xdr:cNvPr').map((picture) => picture.attributes['descr']),
  }));
}

/** LibreOffice writes no more digits of a number. */
function fifteenDigits(value: string | number): string | number {
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
}
