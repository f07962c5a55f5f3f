import type { Workbook } from 'exceljs';
import type { DocumentParts } from '../../model/document.ts';
import { warnings } from '../warnings.ts';
import { columnWidth } from './column-width.ts';
import { writeMarkedTable } from './marked-table.ts';
import { addSheet, writeLine, writeTitle } from './sheet.ts';
import { word } from './words.ts';

/** Name of the table on the sheet that says what the workbook was made from. */
export const ORIGIN_TABLE = 'tbl_herkomst';

/** Adds the source record: what the workbook was made from and with. */
export function addOriginSheet(workbook: Workbook, document: DocumentParts): void {
  const { lang, origin } = document;
  const sheet = addSheet(workbook, word('origin', lang), { orientation: 'landscape' });
  const labels = origin.map(([label]) => label);
  writeTitle(sheet, word('origin', lang), 'run on');
  writeLine(sheet, 2, [...warnings(document), word('oneTable', lang)].join(' '));
  writeMarkedTable(sheet, {
    name: ORIGIN_TABLE,
    top: 3,
    columns: [
      {
        header: word('item', lang),
        width: columnWidth(word('item', lang), labels, { least: 24, most: 44 }),
        align: 'left',
      },
      { header: word('value', lang), width: 82, align: 'left' },
    ],
    rows: origin.map(([label, value]) => [
      { value: label },
      { value: value.trim() === '' ? word('none', lang) : value },
    ]),
  });
}
