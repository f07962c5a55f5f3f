import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { wholeBlocks } from '../../../src/render/workbook/whole-blocks.ts';

/** Rows after which a page ends, when blocks of rows of 100 points are written from row 3 on. */
function pageEnds(blocks: readonly number[]): readonly number[] {
  const sheet = new ExcelJS.Workbook().addWorksheet('Toelichting');
  for (let row = 1; row <= 60; row += 1) sheet.getRow(row).height = 100;
  const keepWhole = wholeBlocks(sheet);
  let row = 3;
  for (const rows of blocks) {
    keepWhole(row, row + rows);
    row += rows;
  }
  return (sheet.model as unknown as { rowBreaks: readonly { id: number }[] }).rowBreaks.map(({ id }) => id);
}

test('blocks that fit on one page stay on it', () => {
  expect(pageEnds([2, 3])).toEqual([]);
});

test('a block that the page end would cut begins a new page, and the count starts anew there', () => {
  expect(pageEnds([3, 3, 4, 4])).toEqual([5, 12]);
});

test('a block longer than a page begins one, and so does what comes after it', () => {
  expect(pageEnds([2, 9, 2])).toEqual([4, 13]);
});

test('nothing is pushed from the first page before the first block', () => {
  expect(pageEnds([9])).toEqual([]);
});
