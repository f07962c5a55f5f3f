import { expect, test } from 'vitest';
import { composeGrid } from '../../src/compose/grid.ts';
import type { Section } from '../../src/model/report.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from '../protect/build-measure.ts';
import { composeContext } from './compose-context.ts';

const measure = buildMeasure({
  id: 'succes',
  title: { nl: 'Succes', en: 'Success' },
  by: 'persoon',
  dimensions: [
    dimension('schooljaar', { total: false, label: { nl: 'Schooljaar', en: 'School year' } }),
    dimension('per', { list: 'per', label: { nl: 'Groep', en: 'Group' } }),
  ],
  counts: [count('n', { label: { nl: 'Personen', en: 'Persons' } }), count('geslaagd', { of: 'n' })],
  rates: [rate('geslaagd', 'n')],
});
const bySex = rawTable(
  measure,
  [
    ['2021', 'M', 250, 125],
    ['2021', 'V', 260, 130],
    ['2022', 'M', 40, 13],
    ['2022', 'V', 50, 25],
    ['2023', 'M', 30, 10],
    ['2023', 'V', 30, 10],
  ],
  'geslacht',
);
const { tables } = await protect([bySex], POLICY_EXTERN, {
  peildatum: '2024-02-15',
  salt: new Uint8Array(32),
});

const SECTION: Section = {
  measure: 'succes',
  version: undefined,
  per: ['geslacht'],
  number: '8',
  name: undefined,
  title: undefined,
  remark: undefined,
  years: 10,
  columns: undefined,
  where: {},
  pivot: undefined,
  derived: undefined,
};

function grid(parts: Partial<Section> = {}, context = composeContext()) {
  const section = { ...SECTION, ...parts };
  return composeGrid(section, tables, { ...context, number: section.number }).content;
}

const texts = (parts: Partial<Section> = {}) => grid(parts).rows.map((row) => row.map(({ text }) => text));

test('names the sheet, the table and the columns in the words of the reader', () => {
  const { id, name, title, columns, source } = grid();
  expect([id, name, title]).toEqual([
    'Tabel_8_succes_per_geslacht',
    'tbl_8_succes_per_geslacht',
    'Tabel 8: Succes',
  ]);
  expect(columns.map(({ label }) => label).slice(0, 3)).toEqual(['Schooljaar', 'Geslacht', 'Personen']);
  expect(source).toBe('Bron: Proefstad, peildatum 15 februari 2024');
});

test('shows years up to the year of the report, the newest last', () => {
  expect([...new Set(texts().map(([year]) => year))]).toEqual(['2021-2022', '2022-2023']);
  expect([...new Set(texts({ years: 1 }).map(([year]) => year))]).toEqual(['2022-2023']);
});

test('writes a share with a decimal from 200 persons on, and keeps its number', () => {
  const rows = grid({ columns: ['aandeel'] }).rows;
  expect(rows[0]![2]).toEqual({ text: '50,0%', value: 0.5, style: 'aandeel_decimaal' });
  expect(rows[3]![2]).toEqual({ text: '33%', value: 13 / 40, style: 'aandeel' });
});

test('keeps the rows of a filter and leaves its column out', () => {
  expect(texts({ where: { per: 'V' }, columns: ['n'] })).toEqual([
    ['2021-2022', '260'],
    ['2022-2023', '50'],
  ]);
});

test('spreads a dimension over the columns in its own order', () => {
  const { columns } = grid({ columns: ['n'], pivot: 'schooljaar' });
  expect(columns.map(({ label }) => label)).toEqual(['Geslacht', '2021-2022', '2022-2023']);
  expect(texts({ columns: ['n'], pivot: 'schooljaar' })).toEqual([
    ['Man', '250', '40'],
    ['Vrouw', '260', '50'],
    ['Totaal', '510', '90'],
  ]);
});

test('says which rows are provisional', () => {
  const rows = grid({ columns: ['n'] }, composeContext({ year: 2023 })).rows;
  expect(rows.map((row) => row.at(-1)!.text).slice(0, 1)).toEqual(['geen']);
  expect(rows.at(-1)!.at(-1)).toEqual({ text: '[p] voorlopig', mark: 'p' });
});

test('leaves out a column that is not published in this design', () => {
  expect(grid({ columns: ['n', 'intern_aantal'] }).columns.map(({ name }) => name)).toEqual([
    'schooljaar',
    'per',
    'n',
  ]);
});
