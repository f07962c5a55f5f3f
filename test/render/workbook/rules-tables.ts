import { elements } from './parse-xml.ts';
import type { Book, BookCell, BookSheet, BookTable } from './read-book.ts';
import { styleOf } from './read-style.ts';
import { perSheet, type Rule } from './rule.ts';

const OWN_TABLES = new Set(['tbl_inhoud', 'tbl_herkomst']);
const MARK = /^\[[cuxzprbe]\]$/;
const NOTE = /\[(?:noot|note) \d+\]/g;
const NEUTRAL_FORMATS = /^(?:0|#,##0(?:\.0+)?|0(?:\.0+)?%|\+#,##0;−#,##0;0|\[<0\.001\]"<1\/1000";0\.000)$/;

/** Rules on the tables and what stands above them. */
export const TABLE_RULES: Readonly<Record<string, Rule>> = {
  T01: perSheet((sheet) => (sheet.tables.length > 1 ? ['more than one table'] : [])),
  T02: perTable((table) => (table.left === 1 ? [] : ['does not start in column A'])),
  T03: perTable((table, sheet) =>
    table.headers.filter(
      (header, j) =>
        header.trim() === '' ||
        /[\r\n]/.test(header) ||
        table.headers.indexOf(header) !== j ||
        at(sheet, table.top, j + 1)?.value !== header,
    ),
  ),
  T04: ({ sheets }) => {
    const names = sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
    return names.filter((name, i) => !/^[a-z]{3,}_\w{3,}$/i.test(name) || names.indexOf(name) !== i);
  },
  T05: perTable((table) => elements(table.xml, 'autoFilter').map(() => 'has filter buttons')),
  T06: perTable((table, sheet) =>
    span(table.top, table.bottom).flatMap((row) =>
      span(table.left, table.right)
        .filter((column) => String(at(sheet, row, column)?.value ?? '').trim() === '')
        .map((column) => `blank cell in row ${row}, column ${column}`),
    ),
  ),
  T07: perTable((table) => (table.bottom > table.top ? [] : ['no rows'])),
  T08: perTable((table, sheet) =>
    sheet.cells
      .filter((cell) => cell.value !== undefined && (cell.row > table.bottom || cell.column > table.right))
      .map((cell) => `${cell.ref} is outside the table`),
  ),
  T09: perTable((table, sheet) => [
    ...span(1, table.top - 1)
      .filter((row) => at(sheet, row, 1)?.value === undefined)
      .map((row) => `row ${row} is blank`),
    ...sheet.cells
      .filter((cell) => cell.row < table.top && cell.column > 1 && cell.value !== undefined)
      .map((cell) => cell.ref),
  ]),
  T10: perNumberColumn((cells) =>
    cells.filter((cell) => typeof cell.value === 'string' && !MARK.test(cell.value)).map((cell) => cell.ref),
  ),
  T11: perGrid((table, sheet) => {
    const above = aboveText(sheet, table);
    const used = new Set(
      body(sheet, table)
        .map((cell) => String(cell.value))
        .filter((text) => MARK.test(text)),
    );
    return [...used].filter((mark) => !above.includes(`${mark} =`));
  }),
  T12: perNumberColumn((cells, book) =>
    cells
      .filter((cell) => typeof cell.value === 'number')
      .map((cell) => styleOf(book, cell.style).format)
      .filter((format) => !NEUTRAL_FORMATS.test(format.replaceAll(/" \[[a-z]\]"/g, ''))),
  ),
  T13: perTable((table, sheet, book) =>
    table.headers.filter((_, j) => {
      const style = styleOf(book, at(sheet, table.top, j + 1)!.style);
      return !style.bold || !style.wrap;
    }),
  ),
  T14: (book) => [
    ...perNumberColumn((cells) =>
      cells.filter((cell) => styleOf(book, cell.style).horizontal !== 'right').map((cell) => cell.ref),
    )(book),
    ...perSheet(badWidths)(book),
  ],
  T15: perSheet((sheet) => sheet.cells.filter((cell) => cell.formula).map((cell) => cell.ref)),
  T16: (book) => [
    ...notesListed(book),
    ...perNumberColumn((cells) =>
      cells.filter((cell) => /noot|note/.test(String(cell.value))).map((cell) => cell.ref),
    )(book),
  ],
  T18: perGrid((table, sheet) =>
    /(?:Bron|Source): \S/.test(aboveText(sheet, table)) ? [] : ['no source above'],
  ),
  T19: perNumberColumn((cells, book) =>
    cells
      .filter((cell) => styleOf(book, cell.style).format.startsWith('#,##0') && Number.isInteger(cell.value))
      .filter((cell) => Number(cell.value) >= 1 && Number(cell.value) < 5)
      .map((cell) => `${cell.ref} is a small count`),
  ),
};

type TableCheck = (table: BookTable, sheet: BookSheet, book: Book) => readonly string[];

function perTable(check: TableCheck): Rule {
  return (book) =>
    book.sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) => check(table, sheet, book).map((fault) => `${sheet.name}: ${fault}`)),
    );
}

/** Tables with figures: not the contents, not the source record. */
function perGrid(check: TableCheck): Rule {
  return perTable((table, sheet, book) => (OWN_TABLES.has(table.name) ? [] : check(table, sheet, book)));
}

/** The cells of each column whose header is right-aligned, or that holds a number. */
function perNumberColumn(check: (cells: readonly BookCell[], book: Book) => readonly string[]): Rule {
  return perGrid((table, sheet, book) =>
    table.headers.flatMap((_, j) => {
      const cells = body(sheet, table).filter((cell) => cell.column === j + 1);
      const right = styleOf(book, at(sheet, table.top, j + 1)!.style).horizontal === 'right';
      return right || cells.some((cell) => typeof cell.value === 'number') ? check(cells, book) : [];
    }),
  );
}

function badWidths(sheet: BookSheet): readonly string[] {
  return elements(sheet.xml, 'col')
    .map((column) => Number(column.attributes['width']))
    .filter((width) => !(width >= 8 && width <= 100))
    .map((width) => `a column of ${width}`);
}

function notesListed({ sheets }: Book): readonly string[] {
  const isNotes = (sheet: BookSheet): boolean => /^(Toelichting|Notes)$/.test(sheet.name);
  const cited = new Set(sheets.filter((sheet) => !isNotes(sheet)).flatMap(notesIn));
  const listed = new Set(sheets.filter(isNotes).flatMap(notesIn));
  return [
    ...[...cited].filter((note) => !listed.has(note)).map((note) => `${note} is not listed`),
    ...[...listed].filter((note) => !cited.has(note)).map((note) => `${note} is not cited`),
  ];
}

function notesIn(sheet: BookSheet): readonly string[] {
  return sheet.cells.flatMap((cell) => String(cell.value ?? '').match(NOTE) ?? []);
}

function body(sheet: BookSheet, table: BookTable): readonly BookCell[] {
  return sheet.cells.filter(
    (cell) => cell.row > table.top && cell.row <= table.bottom && cell.column <= table.right,
  );
}

function aboveText(sheet: BookSheet, table: BookTable): string {
  return sheet.cells
    .filter((cell) => cell.row < table.top)
    .map((cell) => cell.value)
    .join(' ');
}

function at(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.places.get(`${row},${column}`);
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
