import type { Workbook, Worksheet } from 'exceljs';
import { WORDS } from '../../locale/words.ts';
import type { Cell, DocumentParts, Grid, GridColumn } from '../../model/document.ts';
import type { Lang } from '../../model/text.ts';
import { breakLines } from './break-lines.ts';
import { columnHeaders } from './column-headers.ts';
import { columnWidth } from './column-width.ts';
import { addDataBar } from './data-bar.ts';
import { rowHeight } from './look.ts';
import { type TableCell, type TableColumn, writeMarkedTable } from './marked-table.ts';
import { numberFormat } from './number-format.ts';
import { addSheet, writeLine, writeLink, writeTitle } from './sheet.ts';
import { tableIntro } from './table-intro.ts';
import { word } from './words.ts';

/** Longer tables keep their header in view. */
const ROWS_WITHOUT_FREEZE = 30;
/** Digits of Arial 12 on an A4 at full size. */
const LANDSCAPE_WIDTH = 112;
const PORTRAIT_WIDTH = 76;
/** Tables with more columns get narrow ones, or they print too small. */
const MANY_COLUMNS = 10;
/** Longer lines are hard to read, however wide the table. */
const WIDEST_LINE = 130;

/**
 * Adds the sheet of one table: title, what it is, marks and source in column A, and the table right under them.
 * Returns the row of its header.
 */
export function addGridSheet(workbook: Workbook, document: DocumentParts, given: Grid): number {
  const { lang } = document;
  const grid = withRows(given, lang);
  const columns = tableColumns(grid, lang);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const frozen = grid.rows.length > ROWS_WITHOUT_FREEZE;
  const portrait = frozen && width <= PORTRAIT_WIDTH;
  const page = portrait ? PORTRAIT_WIDTH : LANDSCAPE_WIDTH;
  const lineWidth = Math.min(WIDEST_LINE, Math.max(page, width));
  const lines = tableIntro(document, grid, frozen).flatMap((text) => breakLines(text, lineWidth));
  const top = lines.length + 3;
  const sheet = addSheet(workbook, grid.id, {
    orientation: portrait ? 'portrait' : 'landscape',
    ...(frozen ? { frozenRow: top } : {}),
  });
  writeIntro(sheet, grid, { lines, lang });
  const rows = grid.rows.map((row) => row.map((cell, j) => tableCell(cell, grid.columns[j]!, lang)));
  const marks = { totals: totalRows(grid, lang), groupStarts: groupStarts(grid) };
  writeMarkedTable(sheet, { name: grid.name, top, columns, rows, ...marks });
  grid.columns.forEach((column, j) => {
    if (column.kind === 'aandeel')
      addDataBar(sheet, { column: j + 1, top: top + 1, bottom: top + rows.length });
  });
  return top;
}

function writeIntro(
  sheet: Worksheet,
  grid: Grid,
  { lines, lang }: { readonly lines: readonly string[]; readonly lang: Lang },
): void {
  writeTitle(sheet, grid.title, 'run on');
  lines.forEach((line, i) => {
    writeLine(sheet, i + 2, line);
  });
  const row = lines.length + 2;
  writeLink(sheet, `A${row}`, { text: word('back', lang), sheet: word('contents', lang) });
  sheet.getRow(row).height = rowHeight(1) + 6;
}

/** A table without rows is repaired by Excel: it gets one row of `[z]`, explained like any mark. */
function withRows(grid: Grid, lang: Lang): Grid {
  if (grid.rows.length > 0) return grid;
  const others = grid.legend.filter((entry) => entry.mark !== 'z');
  return {
    ...grid,
    rows: [grid.columns.map(() => ({ text: '[z]', mark: 'z' as const }))],
    legend: [...others, { mark: 'z', meaning: word('emptyTable', lang) }],
  };
}

function tableColumns(grid: Grid, lang: Lang): readonly TableColumn[] {
  const headers = columnHeaders(grid.columns, lang);
  return grid.columns.map((column, j) => {
    const texts = grid.rows.map((row) => String(tableCell(row[j]!, column, lang).value));
    const isText = isTextColumn(column);
    const shown = isText ? texts : grid.rows.map((row) => row[j]!.text);
    const bounds = isText
      ? { least: 14, most: 44 }
      : { least: grid.columns.length > MANY_COLUMNS ? 9 : 13, most: 20 };
    return {
      header: headers[j]!,
      width: columnWidth(headers[j]!, shown, bounds),
      align: isText && grid.rows.some((row) => row[j]!.value === undefined) ? 'left' : 'right',
    };
  });
}

function tableCell(cell: Cell, column: GridColumn, lang: Lang): TableCell {
  if (cell.value !== undefined) {
    const plain = isTextColumn(column) && cell.style === undefined;
    return { value: cell.value, format: plain ? '0' : numberFormat(cell, lang) };
  }
  const text = cell.text.trim();
  if (text !== '') return { value: text };
  return { value: cell.mark === undefined ? word('none', lang) : `[${cell.mark}]` };
}

function isTextColumn(column: GridColumn): boolean {
  return column.kind === 'dimensie' || column.kind === 'noot';
}

function totalRows(grid: Grid, lang: Lang): ReadonlySet<number> {
  return rowsWhere(grid, (row) =>
    row.some((cell, j) => grid.columns[j]!.kind === 'dimensie' && cell.text === WORDS.total[lang]),
  );
}

/** Rows where the first of several dimensions changes. */
function groupStarts(grid: Grid): ReadonlySet<number> {
  if (grid.columns[1]?.kind !== 'dimensie') return new Set();
  return rowsWhere(grid, (row, i) => i > 0 && row[0]!.text !== grid.rows[i - 1]![0]!.text);
}

function rowsWhere(grid: Grid, holds: (row: readonly Cell[], i: number) => boolean): ReadonlySet<number> {
  return new Set(grid.rows.flatMap((row, i) => (holds(row, i) ? [i] : [])));
}
