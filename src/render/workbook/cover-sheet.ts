import type { RichText, Workbook, Worksheet } from 'exceljs';
import type { DocumentParts, Passage } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import { breakLines } from './break-lines.ts';
import { inertText } from './inert-text.ts';
import { BODY, KEY_FIGURE, LEAD, rowHeight, STRONG, TEXT_WIDTH } from './look.ts';
import { type Pictures, placePicture } from './picture.ts';
import { addTextSheet, writeHeading, writeParagraph, writeTitle } from './sheet.ts';
import { warnings } from './warnings.ts';
import { word } from './words.ts';

/** A figure (`64`, `1.234`, `84%`, or a mark in its place) that opens a line or follows its label: `Nieuw: 64`. */
const KEY_FIGURE_LINE = /^(|[^:]{3,}: )([+\u2212]?\d[\d.,]*%?|\[[a-z]\])(?= |$)/;

/** Adds the cover: one portrait A4 with the headline, key figures, findings and one picture. */
export function addCoverSheet(
  workbook: Workbook,
  document: DocumentParts,
  picture: { readonly plot: Plot; readonly pictures: Pictures } | undefined,
): void {
  const sheet = addTextSheet(workbook, word('cover', document.lang), 1);
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
    if (keyFigures && KEY_FIGURE_LINE.test(line)) writeKeyFigure(sheet, next++, line);
    else writeParagraph(sheet, next++, line, { font: lead ? LEAD : BODY });
  }
  return next;
}

/** A passage in which most lines open with a figure is a list of key figures, and drawn as one. */
function isKeyFigures({ lines }: Passage): boolean {
  const opened = lines.filter((line) => KEY_FIGURE_LINE.test(line)).length;
  return opened > 1 && opened > lines.length / 2;
}

function writeKeyFigure(sheet: Worksheet, row: number, line: string): void {
  const [opening, label, figure] = KEY_FIGURE_LINE.exec(line)!;
  writeParagraph(sheet, row, line);
  const runs: readonly RichText[] = [
    { font: BODY, text: label! },
    { font: KEY_FIGURE, text: label === '' ? inertText(figure!) : figure! },
    { font: BODY, text: line.slice(opening.length) },
  ];
  sheet.getCell(row, 1).value = { richText: runs.filter(({ text }) => text !== '') };
  const lines = breakLines(line, TEXT_WIDTH - 10).length;
  sheet.getRow(row).height = rowHeight(1, KEY_FIGURE.size) + rowHeight(lines - 1) - rowHeight(0);
}
