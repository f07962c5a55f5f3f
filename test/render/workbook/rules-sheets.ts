import { elements } from './parse-xml.ts';
import type { Book, BookCell, BookSheet } from './read-book.ts';
import { styleOf } from './read-style.ts';
import { cellAt, perSheet, type Rule } from './rule.ts';

const CONTENTS = /^(Inhoud|Contents)$/;
const NOTES = /^(Toelichting|Notes)$/;
const MANY_ROWS = 30;

/** Rules on sheets, pictures and printing. */
export const SHEET_RULES: Readonly<Record<string, Rule>> = {
  S01: ({ sheets }) =>
    sheets
      .map((sheet) => sheet.name)
      .filter(
        (name, i, all) =>
          !/^[A-Za-z][^'[\]:*?/\\]{0,30}$/.test(name) || name !== name.trim() || all.indexOf(name) !== i,
      ),
  S02: ({ sheets }) =>
    sheets.filter((sheet) => sheet.state !== 'visible' || hidden(sheet)).map((sheet) => sheet.name),
  S03: perSheet((sheet) => (sheet.cells.some((cell) => cell.value !== undefined) ? [] : ['blank'])),
  S04: ({ sheets }) => {
    const titles = sheets.map(titleOf);
    return titles.filter((title, i) => typeof title !== 'string' || titles.indexOf(title) !== i).map(String);
  },
  S05: (book) =>
    book.sheets.filter((sheet) => !isHeading(book, cellAt(sheet, 'A1'))).map((sheet) => sheet.name),
  S06: perSheet((sheet, i) => (i === 0 ? [] : tableCount(sheet))),
  S07: (book) => [...firstSheet(book), ...book.sheets.flatMap(openingView)],
  S08: (book) => contentsLinks(book),
  S09: perSheet((sheet) => elements(sheet.xml, 'mergeCell').map((cell) => cell.attributes['ref']!)),
  S10: perSheet(frozenPane),
  S11: perSheet((sheet) =>
    pictures(sheet)
      .filter((picture) => (picture.attributes['descr'] ?? '').length < 20)
      .map((picture) => `picture without text: ${picture.attributes['name']}`),
  ),
  S12: perSheet((sheet) =>
    sheet.drawing !== undefined && (sheet.tables.length > 0 || elements(sheet.drawing, 'xdr:sp').length > 0)
      ? ['picture on a table sheet, or a shape']
      : [],
  ),
  S13: ({ files }) => Object.keys(files).filter((path) => /comments|vmlDrawing/.test(path)),
  R01: perSheet((sheet) => {
    const setup = elements(sheet.xml, 'pageSetup')[0]?.attributes ?? {};
    const fits = elements(sheet.xml, 'pageSetUpPr')[0]?.attributes['fitToPage'] === '1';
    return setup['paperSize'] === '9' && setup['fitToWidth'] === '1' && fits ? [] : ['not A4, one page wide'];
  }),
  R02: ({ workbook, sheets }) => {
    const names = elements(workbook, 'definedName');
    return sheets.flatMap((sheet, i) => {
      const table = sheet.tables[0];
      const titles = names.find((name) => name.attributes['localSheetId'] === String(i))?.text;
      return table === undefined || titles === `'${sheet.name}'!$${table.top}:$${table.top}`
        ? []
        : [`${sheet.name}: header is not repeated`];
    });
  },
  R03: perSheet((sheet) =>
    elements(sheet.xml, 'headerFooter')
      .flatMap((node) => node.children.map((child) => child.text))
      .filter((text) => text.replace(/&\d+|&[LCRAPN]|[ /]/g, '') !== ''),
  ),
};

function titleOf(sheet: BookSheet): string | number | undefined {
  return cellAt(sheet, 'A1')?.value;
}

function hidden(sheet: BookSheet): boolean {
  return [...elements(sheet.xml, 'row'), ...elements(sheet.xml, 'col')].some(
    (node) => node.attributes['hidden'] === '1',
  );
}

function isHeading(book: Book, cell: BookCell | undefined): boolean {
  if (cell === undefined) return false;
  const style = styleOf(book, cell.style);
  return style.bold && style.size >= 14 && style.named === 'Heading 1';
}

function tableCount(sheet: BookSheet): readonly string[] {
  const said = String(cellAt(sheet, 'A2')?.value ?? '');
  const right = [/geen tabellen|no tables/, /één tabel\b|one table\b/][sheet.tables.length];
  return right?.test(said) ? [] : ['A2 does not say how many tables there are'];
}

function firstSheet({ workbook }: Book): readonly string[] {
  const view = elements(workbook, 'workbookView')[0]?.attributes ?? {};
  return (view['activeTab'] ?? '0') === '0' && (view['firstSheet'] ?? '0') === '0'
    ? []
    : ['opens on another sheet'];
}

function openingView(sheet: BookSheet): readonly string[] {
  const view = elements(sheet.xml, 'sheetView')[0]!;
  const cell = elements(view, 'selection').at(-1)?.attributes['activeCell'] ?? 'A1';
  return (view.attributes['zoomScale'] ?? '100') === '100' && cell === 'A1'
    ? []
    : [`${sheet.name} opens elsewhere`];
}

function contentsLinks({ sheets }: Book): readonly string[] {
  const contents = sheets[1];
  if (contents === undefined || !CONTENTS.test(contents.name)) return ['no contents after the cover'];
  const targets = elements(contents.xml, 'hyperlink').map((link) => link.attributes['location']);
  const others = sheets.filter((sheet) => sheet !== contents);
  const missing = others
    .filter((sheet) => !targets.includes(`'${sheet.name}'!A1`))
    .map((sheet) => `no link to ${sheet.name}`);
  return sheets.some((sheet) => NOTES.test(sheet.name)) ? missing : [...missing, 'no notes'];
}

function frozenPane(sheet: BookSheet): readonly string[] {
  const pane = elements(sheet.xml, 'pane')[0];
  const table = sheet.tables[0];
  const long = table !== undefined && table.bottom - table.top > MANY_ROWS;
  const announced = sheet.cells.some((cell) =>
    /kopregel is geblokkeerd|header row is frozen/.test(String(cell.value)),
  );
  if (pane === undefined) return announced ? ['announces a pane that is not there'] : [];
  return long && announced && pane.attributes['ySplit'] === String(table.top)
    ? []
    : ['a frozen pane, too short or not announced'];
}

function pictures(sheet: BookSheet): readonly { readonly attributes: Readonly<Record<string, string>> }[] {
  return sheet.drawing === undefined ? [] : elements(sheet.drawing, 'xdr:cNvPr');
}
