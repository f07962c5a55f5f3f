import type { RichText, Workbook, Worksheet } from 'exceljs';
import type { DocumentParts, Passage } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import { isKeyFigures, type KeyFigure, keyFigureIn } from '../key-figure.ts';
import { warnings } from '../warnings.ts';
import { breakLines } from './break-lines.ts';
import { inertText } from './inert-text.ts';
import { BODY, COVER_WIDTH, KEY_FIGURE, LEAD, rowHeight, STRONG } from './look.ts';
import { type Pictures, placePicture } from './picture.ts';
import { addTextSheet, writeHeading, writeParagraph, writeTitle } from './sheet.ts';
import { word } from './words.ts';

/** Adds the cover: one portrait A4 with the headline, key figures, findings and one picture. */
export function addCoverSheet(
  workbook: Workbook,
  document: DocumentParts,
  picture: { readonly plot: Plot; readonly pictures: Pictures } | undefined,
): void {
  const sheet = addTextSheet(workbook, word('cover', document.lang), {
    pagesHigh: 1,
    width: COVER_WIDTH,
  });
  writeTitle(sheet, document.title, 'wrap');
  let row = 2;
  for (const text of [document.subtitle, document.organisation]) {
    if (text.trim() !== '') writeParagraph(sheet, row++, text);
  }
  const warning = warnings(document).join(' ');
  if (warning !== '') writeParagraph(sheet, row++, warning, { font: STRONG });
  let waiting = picture;
  document.cover.forEach((passage, i) => {
    row = writePassage(sheet, row, { passage, lead: i === 0 });
    if (waiting === undefined || !isKeyFigures(passage)) return;
    row = placePicture(workbook, sheet, { row, ...waiting });
    waiting = undefined;
  });
  if (waiting !== undefined) placePicture(workbook, sheet, { row, ...waiting });
}

/** Writes a passage from that row on; returns the first row under it. */
function writePassage(
  sheet: Worksheet,
  row: number,
  { passage, lead }: { readonly passage: Passage; readonly lead: boolean },
): number {
  const keyFigures = isKeyFigures(passage);
  let next = row;
  if (passage.heading.trim() !== '') writeHeading(sheet, next++, passage.heading);
  for (const line of passage.lines) {
    const keyFigure = keyFigures ? keyFigureIn(line) : undefined;
    if (keyFigure !== undefined) writeKeyFigure(sheet, next++, keyFigure);
    else writeParagraph(sheet, next++, line, { font: lead ? LEAD : BODY });
  }
  return next;
}

function writeKeyFigure(sheet: Worksheet, row: number, { label, figure, rest }: KeyFigure): void {
  const line = label + figure + rest;
  writeParagraph(sheet, row, line);
  const runs: readonly RichText[] = [
    { font: BODY, text: label },
    { font: KEY_FIGURE, text: label === '' ? inertText(figure) : figure },
    { font: BODY, text: rest },
  ];
  sheet.getCell(row, 1).value = { richText: runs.filter(({ text }) => text !== '') };
  const lines = breakLines(line, COVER_WIDTH - 10).length;
  sheet.getRow(row).height = rowHeight(1, KEY_FIGURE.size) + rowHeight(lines - 1) - rowHeight(0);
}
