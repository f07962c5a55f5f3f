import type { Cell, DocumentParts, Grid, GridColumn } from '../../model/document.ts';
import { columnHeaders } from './column-headers.ts';
import { CONTENTS_TABLE } from './contents-sheet.ts';
import { ORIGIN_TABLE } from './origin-sheet.ts';
import { word } from './words.ts';

const LONGEST_CELL = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not stand in XML 1.0
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const SHEET_NAME = /^[A-Za-z][A-Za-z0-9_ -]{0,30}$/;
/** A table name is a defined name: no spaces, and nothing that Excel can read as a cell (`T2021`, `Tab1`, `R1C1`). */
const TABLE_NAME = /^[A-Za-z_][A-Za-z0-9_.]{2,254}$/;
const CELL_LIKE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** Throws when the document would give a workbook that Excel wants to repair, or that breaks its own rules: a bug upstream. */
export function checkDocument(document: DocumentParts): void {
  if (document.organisation.trim() === '')
    fail(document.id, 'a workbook needs an organisation as its author');
  const { lang } = document;
  const fixed = (['cover', 'contents', 'notes', 'charts', 'origin'] as const).map((name) => word(name, lang));
  unique([...fixed, ...document.grids.map((grid) => grid.id)], 'sheet name');
  unique([CONTENTS_TABLE, ORIGIN_TABLE, ...document.grids.map((grid) => grid.name)], 'table name');
  document.grids.forEach(checkGrid);
  for (const text of allTexts(document)) checkText(text);
}

function checkGrid(grid: Grid): void {
  if (!SHEET_NAME.test(grid.id) || grid.id.endsWith(' ')) fail(grid.id, 'not a sheet name');
  if (!TABLE_NAME.test(grid.name) || CELL_LIKE.test(grid.name)) fail(grid.id, 'not a name for a table');
  if (grid.columns.length === 0) fail(grid.id, 'a table without columns');
  for (const column of grid.columns) {
    if (column.label.trim() === '' || /[\r\n]/.test(column.label)) {
      fail(grid.id, `column ${column.name} has an empty header, or one with a line break`);
    }
  }
  unique(columnHeaders(grid.columns, 'nl'), `header in ${grid.id}`);
  for (const row of grid.rows) {
    if (row.length !== grid.columns.length) fail(grid.id, 'a row with more or fewer cells than columns');
    row.forEach((cell, j) => {
      const wrong = cellFault(grid, grid.columns[j]!, cell);
      if (wrong !== undefined) fail(grid.id, `${wrong} in column ${grid.columns[j]!.name}`);
    });
  }
}

function cellFault(grid: Grid, column: GridColumn, cell: Cell): string | undefined {
  if (cell.value !== undefined) {
    if (!Number.isFinite(cell.value)) return 'a number that is not finite';
  } else if (cell.mark === undefined && cell.text.trim() === '' && column.kind !== 'noot')
    return 'an empty cell';
  if (cell.mark === undefined || grid.legend.some((entry) => entry.mark === cell.mark)) return undefined;
  return `the mark [${cell.mark}] without its meaning`;
}

function allTexts(document: DocumentParts): readonly string[] {
  return [
    document.title,
    document.subtitle,
    ...[...document.cover, ...document.notes].flatMap((passage) => [passage.heading, ...passage.lines]),
    ...document.grids.flatMap(gridTexts),
    ...document.plots.flatMap((plot) => [plot.title, plot.description]),
    ...document.origin.flat(),
  ];
}

function gridTexts(grid: Grid): readonly string[] {
  return [
    grid.title,
    grid.subtitle,
    grid.source,
    ...grid.remarks,
    ...grid.legend.map((entry) => entry.meaning),
    ...grid.columns.map((column) => column.label),
    ...grid.rows.flat().map((cell) => cell.text),
  ];
}

function checkText(text: string): void {
  if (text.length > LONGEST_CELL) fail('text', `longer than ${LONGEST_CELL} characters`);
  if (CONTROL.test(text)) fail('text', 'a control character');
}

function unique(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) fail('document', `the same ${what} twice`);
    seen.add(key);
  }
}

function fail(where: string, what: string): never {
  throw new Error(`workbook ${where}: ${what}`);
}
