import type { Workbook } from 'exceljs';
import type { DocumentParts } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import { type Pictures, placePicture } from './picture.ts';
import { addTextSheet, writeHeading, writeParagraph, writeTitle } from './sheet.ts';
import { warnings } from './warnings.ts';
import { word } from './words.ts';

const CHARTS_PER_PAGE = 2;

/** Adds the sheet with pictures, each under a heading and a description in words; two on a printed page. */
export function addChartsSheet(
  workbook: Workbook,
  document: DocumentParts,
  charts: { readonly plots: readonly Plot[]; readonly pictures: Pictures },
): void {
  const { lang } = document;
  const sheet = addTextSheet(workbook, word('charts', lang));
  writeTitle(sheet, word('charts', lang), 'wrap');
  writeParagraph(sheet, 2, [...warnings(document), word('noTable', lang)].join(' '));
  let row = 3;
  charts.plots.forEach((plot, i) => {
    if (i > 0 && i % CHARTS_PER_PAGE === 0) sheet.getRow(row - 1).addPageBreak();
    writeHeading(sheet, row++, `${word('chart', lang)} ${i + 1}`);
    writeParagraph(sheet, row++, plot.description);
    row = placePicture(workbook, sheet, { row, plot, pictures: charts.pictures });
  });
}
