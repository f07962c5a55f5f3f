import { expect, test } from 'vitest';
import { compareRuns, type PublishedTable } from '../../src/compose/compare-runs.ts';

function table(name: string, data: PublishedTable['data']): PublishedTable {
  const fields = [
    { name: 'jaar', rol: 'dimensie' },
    { name: 'n', rol: 'aantal' },
    { name: 'n_status', rol: 'status' },
    { name: 'stand_van_zaken', rol: 'stand' },
  ];
  return { name, title: `Tabel ${name}`, schema: { fields }, data };
}
const row = (jaar: string, n: number | null, status = 'ok', stand = 'definitief') => ({
  jaar,
  n,
  n_status: status,
  stand_van_zaken: stand,
});

test('finds nothing between a run and itself', () => {
  const tables = [table('a', [row('2021', 7), row('2022', null, 'verborgen')])];
  expect(compareRuns(tables, tables)).toEqual([]);
});

test('counts figures with another value or mark, new ones and those that are gone', () => {
  const before = [table('a', [row('2020', 9), row('2021', 7), row('2022', null, 'verborgen')])];
  const after = [
    table('a', [row('2021', 8), row('2022', null, 'niet_beschikbaar'), row('2023', 6), row('2024', 5)]),
  ];
  expect(compareRuns(before, after)).toEqual([
    { name: 'a', title: 'Tabel a', changed: 2, added: 2, gone: 1 },
  ]);
});

test('counts a table that only one of them has, and says nothing of a change in state alone', () => {
  const before = [table('oud', [row('2021', 7)]), table('a', [row('2021', 7, 'ok', 'voorlopig')])];
  const after = [table('a', [row('2021', 7)]), table('nieuw', [row('2021', 7)])];
  expect(compareRuns(before, after).map(({ name, added, gone }) => [name, added, gone])).toEqual([
    ['nieuw', 1, 0],
    ['oud', 0, 1],
  ]);
});
