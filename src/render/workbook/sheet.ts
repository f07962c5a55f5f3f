import type { Font, Workbook, Worksheet } from 'exceljs';
import { breakLines } from './break-lines.ts';
import { inertText } from './inert-text.ts';
import { BODY, HEADING_1, HEADING_2, LINK, rowHeight, TEXT_WIDTH } from './look.ts';

/** Page number and sheet name as codes only: the same in every language. */
const FOOTER = '&L&9&A&R&9&P / &N';
const A4 = 9;

export interface SheetOptions {
  readonly orientation: 'portrait' | 'landscape';
  /** Pages high when printed; 0 = as many as it takes. */
  readonly pagesHigh?: number;
  /** Row that stays in view when scrolling. */
  readonly frozenRow?: number;
}

/** Adds a sheet that opens on A1 at 100 %, without grid lines, and prints on A4, one page wide. */
export function addSheet(workbook: Workbook, name: string, options: SheetOptions): Worksheet {
  const view = { activeCell: 'A1', showGridLines: false, zoomScale: 100, zoomScaleNormal: 100 };
  const { frozenRow } = options;
  return workbook.addWorksheet(name, {
    properties: { defaultRowHeight: rowHeight(1) },
    views: [
      frozenRow === undefined
        ? { state: 'normal', ...view }
        : { state: 'frozen', ySplit: frozenRow, topLeftCell: `A${frozenRow + 1}`, ...view },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: options.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: options.pagesHigh ?? 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: FOOTER },
  });
}

/** Adds a sheet for running text: one wide column, portrait. */
export function addTextSheet(
  workbook: Workbook,
  name: string,
  { pagesHigh = 0, width = TEXT_WIDTH }: { readonly pagesHigh?: number; readonly width?: number } = {},
): Worksheet {
  const sheet = addSheet(workbook, name, { orientation: 'portrait', pagesHigh });
  sheet.getColumn(1).width = width;
  return sheet;
}

/** Writes the title in A1; on a sheet with a table it runs on to the right, on a text sheet it wraps. */
export function writeTitle(sheet: Worksheet, title: string, wrap: 'wrap' | 'run on'): void {
  if (wrap === 'wrap') writeParagraph(sheet, 1, title, { font: HEADING_1 });
  else writeLine(sheet, 1, title, HEADING_1);
}

/** Writes one line in column A that runs on over the empty cells beside it. */
export function writeLine(sheet: Worksheet, row: number, text: string, font: Partial<Font> = BODY): void {
  const cell = sheet.getCell(row, 1);
  cell.value = inertText(text);
  cell.font = font;
  cell.alignment = { horizontal: 'left', vertical: 'top' };
  sheet.getRow(row).height = rowHeight(1, font.size);
}

export interface ParagraphOptions {
  readonly font?: Partial<Font>;
  /** Room above the text, in points. */
  readonly above?: number;
}

/** Writes a text in column A that wraps; the row is as high as the text needs. */
export function writeParagraph(
  sheet: Worksheet,
  row: number,
  text: string,
  { font = BODY, above = 0 }: ParagraphOptions = {},
): void {
  const cell = sheet.getCell(row, 1);
  cell.value = inertText(text);
  cell.font = font;
  cell.alignment = { horizontal: 'left', vertical: above > 0 ? 'bottom' : 'top', wrapText: true };
  const room = (sheet.getColumn(1).width ?? TEXT_WIDTH) - 3;
  const lines = text.split('\n').flatMap((part) => breakLines(part, room, font)).length;
  sheet.getRow(row).height = rowHeight(lines, font.size) + above;
}

/** Writes a heading between paragraphs, with room above it. */
export function writeHeading(sheet: Worksheet, row: number, text: string): void {
  writeParagraph(sheet, row, text, { font: HEADING_2, above: 10 });
}

/** Makes a cell a link to A1 of another sheet. */
export function writeLink(sheet: Worksheet, address: string, link: { text: string; sheet: string }): void {
  const cell = sheet.getCell(address);
  cell.value = { text: link.text, hyperlink: `#'${link.sheet}'!A1` };
  cell.font = LINK;
  cell.alignment = { horizontal: 'left', vertical: 'middle' };
}
