import type { Worksheet } from 'exceljs';

/** Points on a portrait A4 between the margins of `addSheet`, less a little for rounding. */
const PAGE_HEIGHT = 735;

/**
 * Keeps blocks of rows of a text sheet whole in print: told of each block as it is written, from its first row to
 * just above `end`, it begins a new page before one that the page end would cut.
 */
export function wholeBlocks(sheet: Worksheet): (start: number, end: number) => void {
  let top = 1;
  let isFirst = true;
  return (start, end) => {
    const fits = isFirst || height(sheet, top, end) <= PAGE_HEIGHT;
    isFirst = false;
    if (fits) return;
    sheet.getRow(start - 1).addPageBreak();
    top = start;
  };
}

/** Points from a row to just above another. */
function height(sheet: Worksheet, from: number, to: number): number {
  return Array.from({ length: to - from }, (_, i) => sheet.getRow(from + i).height).reduce(
    (a, b) => a + b,
    0,
  );
}
