import { expect, it } from 'vitest';
import { qualityGrid } from '../../src/compose/quality-grid.ts';
import { composeContext } from './compose-context.ts';

const LINE = { table: 'trajecten', column: 'isced_f', year: 2021, rows: 40, filled: 37 };

it('lists the columns that are not complete, up to the year of the report', () => {
  const grid = qualityGrid(
    [LINE, { ...LINE, column: 'niveau', filled: 40 }, { ...LINE, year: 2023 }],
    composeContext(),
  );
  expect(grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['trajecten', 'isced_f', '2021-2022', '40', '37', '92,5%'],
  ]);
});

it('says so when nothing is missing', () => {
  expect(qualityGrid([{ ...LINE, filled: 40 }], composeContext()).remarks).toEqual([
    'Alle kolommen zijn ingevuld.',
  ]);
});
