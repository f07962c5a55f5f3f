import type { Workbook } from 'exceljs';
import type { DocumentParts } from '../../model/document.ts';
import { warnings } from '../warnings.ts';
import { writeMarkedTable } from './marked-table.ts';
import { addSheet, writeLine, writeLink, writeTitle } from './sheet.ts';
import { word } from './words.ts';

/** Name of the table on the contents sheet. */
export const CONTENTS_TABLE = 'tbl_inhoud';
const TOP = 3;

/** Adds the contents: every other sheet with a link to it. `hasCharts` says whether there is a sheet with pictures. */
export function addContentsSheet(workbook: Workbook, document: DocumentParts, hasCharts: boolean): void {
  const { lang } = document;
  const sheet = addSheet(workbook, word('contents', lang), { orientation: 'portrait', pagesHigh: 1 });
  const entries = contents(document, hasCharts);
  writeTitle(sheet, word('contents', lang), 'run on');
  writeLine(sheet, 2, [...warnings(document), word('oneTable', lang)].join(' '));
  writeMarkedTable(sheet, {
    name: CONTENTS_TABLE,
    top: TOP,
    columns: [
      { header: word('sheet', lang), width: 32, align: 'left' },
      { header: word('about', lang), width: 74, align: 'left' },
    ],
    rows: entries.map(([name, about]) => [{ value: name }, { value: about }]),
  });
  entries.forEach(([name], i) => {
    writeLink(sheet, `A${TOP + 1 + i}`, { text: name, sheet: name });
  });
}

function contents(document: DocumentParts, hasCharts: boolean): readonly (readonly [string, string])[] {
  const { lang } = document;
  return [
    [word('cover', lang), document.title],
    [word('explanation', lang), word('aboutNotes', lang)],
    ...document.grids.map((grid) => [grid.id, grid.title] as const),
    ...(hasCharts ? [[word('charts', lang), word('aboutCharts', lang)] as const] : []),
    [word('origin', lang), word('aboutOrigin', lang)],
  ];
}
