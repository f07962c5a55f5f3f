import type { Workbook } from 'exceljs';
import type { DocumentParts, NativeChart } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import { warnings } from '../warnings.ts';
import { keepRoom, type Pictures, placePicture } from './picture.ts';
import { addTextSheet, writeHeading, writeParagraph, writeTitle } from './sheet.ts';
import { wholeBlocks } from './whole-blocks.ts';
import { word } from './words.ts';

/** Height of a chart that Excel draws, in pixels. */
export const NATIVE_HEIGHT = 350;

/**
 * Adds the sheet with pictures, each under a heading and a description in words, and room for the charts that
 * Excel draws; none is cut by a page end. Returns the row where each of those begins.
 */
export function addChartsSheet(
  workbook: Workbook,
  document: DocumentParts,
  charts: {
    readonly plots: readonly Plot[];
    readonly pictures: Pictures;
    readonly native: readonly NativeChart[];
  },
): readonly number[] {
  const { lang } = document;
  const sheet = addTextSheet(workbook, word('charts', lang));
  writeTitle(sheet, word('charts', lang), 'wrap');
  writeParagraph(sheet, 2, [...warnings(document), word('noTable', lang)].join(' '));
  const rows: number[] = [];
  const blocks = [
    ...charts.plots.map(({ description }, i) => ({
      description,
      place: (row: number) =>
        placePicture(workbook, sheet, { row, plot: charts.plots[i]!, pictures: charts.pictures }),
    })),
    ...charts.native.map(({ description }) => ({
      description: `${description} ${word('editable', lang)}`,
      place: (row: number) => {
        rows.push(row);
        return keepRoom(sheet, row, NATIVE_HEIGHT);
      },
    })),
  ];
  const keepWhole = wholeBlocks(sheet);
  let row = 3;
  blocks.forEach(({ description, place }, i) => {
    const start = row;
    writeHeading(sheet, row++, `${word('chart', lang)} ${i + 1}`);
    writeParagraph(sheet, row++, description);
    row = place(row);
    keepWhole(start, row);
  });
  return rows;
}
