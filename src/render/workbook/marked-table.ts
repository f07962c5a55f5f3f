import type { Style, Worksheet } from 'exceljs';
import { breakLines } from './break-lines.ts';
import { inertText } from './inert-text.ts';
import { BODY, HAIRLINE, rowHeight, STRONG, TEXT } from './look.ts';

/** A cell as the workbook stores it; a format makes it a number column's. */
export interface TableCell {
  readonly value: string | number;
  readonly format?: string;
}

export interface TableColumn {
  readonly header: string;
  /** In digits. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface MarkedTable {
  readonly name: string;
  /** Row of the header. */
  readonly top: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows in bold, and rows with a thin line above: positions in `rows`. */
  readonly totals?: ReadonlySet<number>;
  readonly groupStarts?: ReadonlySet<number>;
}

/** One object per look: the library compares looks by object, and thousands of cells share a few. */
type Styles = Map<string, Partial<Style>>;

const HEADER_BORDER = { bottom: { style: 'medium', color: { argb: TEXT } } } as const;
const GROUP_BORDER = { top: { style: 'thin', color: { argb: HAIRLINE } } } as const;

/** Writes a marked-up table from column A: no filters, no merged cells, header repeated on every printed page. */
export function writeMarkedTable(sheet: Worksheet, table: MarkedTable): void {
  sheet.addTable({
    name: table.name,
    ref: `A${table.top}`,
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: table.columns.map((column) => ({ name: inertText(column.header), filterButton: false })),
    rows: table.rows.map((row) =>
      row.map(({ value }) => (typeof value === 'string' ? inertText(value) : value)),
    ),
  });
  sheet.pageSetup.printTitlesRow = `${table.top}:${table.top}`;
  styleHeader(sheet, table);
  const styles: Styles = new Map();
  table.rows.forEach((_, i) => {
    styleRow(sheet, table, { i, styles });
  });
}

function styleHeader(sheet: Worksheet, table: MarkedTable): void {
  table.columns.forEach((column, j) => {
    sheet.getColumn(j + 1).width = column.width;
    const cell = sheet.getCell(table.top, j + 1);
    cell.font = STRONG;
    cell.border = HEADER_BORDER;
    cell.alignment = { ...alignment(table.columns, j), vertical: 'bottom', wrapText: true };
  });
  const lines = table.columns.map((c) => breakLines(c.header, c.width - 2, { bold: true }).length);
  sheet.getRow(table.top).height = rowHeight(Math.max(...lines)) + 2;
}

function styleRow(
  sheet: Worksheet,
  table: MarkedTable,
  at: { readonly i: number; readonly styles: Styles },
): void {
  const { i, styles } = at;
  const row = table.top + 1 + i;
  const lines = Math.max(...table.rows[i]!.map((cell, j) => linesOf(cell, table.columns[j]!)));
  const total = table.totals?.has(i) ?? false;
  const groupStart = table.groupStarts?.has(i) ?? false;
  table.rows[i]!.forEach(({ format }, j) => {
    const key = JSON.stringify([j, total, groupStart, lines > 1, format]);
    const style = styles.get(key) ?? {
      font: total ? STRONG : BODY,
      alignment: {
        ...alignment(table.columns, j),
        vertical: lines > 1 ? 'top' : 'middle',
        wrapText: table.columns[j]!.align === 'left',
      },
      ...(format === undefined ? {} : { numFmt: format }),
      ...(groupStart ? { border: GROUP_BORDER } : {}),
    };
    styles.set(key, style);
    sheet.getCell(row, j + 1).style = style;
  });
  sheet.getRow(row).height = rowHeight(lines);
}

/** Numbers never wrap. */
function linesOf(cell: TableCell, column: TableColumn): number {
  return column.align === 'left' ? breakLines(String(cell.value), column.width - 1.5).length : 1;
}

/** A text column right after a number column gets an indent, or the two would touch. */
function alignment(
  columns: readonly TableColumn[],
  j: number,
): { horizontal: 'left' | 'right'; indent: number } {
  const { align } = columns[j]!;
  const touches = align === 'left' && columns[j - 1]?.align === 'right';
  return { horizontal: align, indent: touches ? 1 : 0 };
}
