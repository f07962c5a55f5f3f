import type { Workbook } from 'exceljs';
import type { DocumentParts } from '../../model/document.ts';
import { warnings } from '../warnings.ts';
import { addTextSheet, writeHeading, writeParagraph, writeTitle } from './sheet.ts';
import { wholeBlocks } from './whole-blocks.ts';
import { word } from './words.ts';

/**
 * Adds the notes: how it is counted, how protected, what the marks mean, as text under headings; none is cut by a
 * page end.
 */
export function addNotesSheet(workbook: Workbook, document: DocumentParts): void {
  const { lang } = document;
  const sheet = addTextSheet(workbook, word('explanation', lang));
  writeTitle(sheet, word('explanation', lang), 'wrap');
  writeParagraph(sheet, 2, [...warnings(document), word('noTable', lang)].join(' '));
  const keepWhole = wholeBlocks(sheet);
  let row = 3;
  for (const { heading, lines } of document.notes) {
    const start = row;
    writeHeading(sheet, row++, heading);
    for (const line of lines) writeParagraph(sheet, row++, line);
    keepWhole(start, row);
  }
}
