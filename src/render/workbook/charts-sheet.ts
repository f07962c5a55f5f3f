import type { Workbook, Worksheet } from 'exceljs';
import type { DocumentParts } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import { warnings } from '../warnings.ts';
import { type Pictures, placePicture } from './picture.ts';
import { addTextSheet, writeHeading, writeParagraph, writeTitle } from './sheet.ts';
import { word } from './words.ts';

/** Points on a portrait A4 between the margins of `addSheet`, less a little for rounding. */
const PAGE_HEIGHT = 735;

/** Adds the sheet with pictures, each under a heading and a description in words; none is cut by a page end. */
export function addChartsSheet(
  workbook: Workbook,
  document: DocumentParts,
  charts: { readonly plots: readonly Plot[]; readonly pictures: Pictures },
): void {
  const { lang } = document;
  const sheet = addTextSheet(workbook, word('charts', lang));
  writeTitle(sheet, word('charts', lang), 'wrap');
  writeParagraph(sheet, 2, [...warnings(document), word('noTable', lang)].join(' '));
  let top = 1;
  let row = 3;
  charts.plots.forEach((plot, i) => {
    const start = row;
    writeHeading(sheet, row++, `${word('chart', lang)} ${i + 1}`);
    writeParagraph(sheet, row++, plot.description);
    row = placePicture(workbook, sheet, { row, plot, pictures: charts.pictures });
    if (i === 0 || height(sheet, top, row) <= PAGE_HEIGHT) return;
    sheet.getRow(start - 1).addPageBreak();
    top = start;
  });
}

/** Points from a row to just above another. */
function height(sheet: Worksheet, from: number, to: number): number {
  return Array.from({ length: to - from }, (_, i) => sheet.getRow(from + i).height).reduce(
    (a, b) => a + b,
    0,
  );
}
