import { expect, test } from 'vitest';
import type { MatrixPlot } from '../../src/model/plot.ts';
import { POLICY_INTERN } from '../../src/protect/policy.ts';
import { buildMeasure, count, dimension } from '../protect/build-measure.ts';
import { composeSample } from './compose-sample.ts';

const measure = buildMeasure({
  id: 'overgang',
  dimensions: [dimension('schooljaar', { total: false }), dimension('van'), dimension('naar')],
  counts: [count('personen')],
});
const ROWS = [
  ['2020', 'A', 'A', 500],
  ['2021', 'A', 'A', 60],
  ['2021', 'A', 'B', 20],
  ['2021', 'A', 'weg', 0],
  ['2021', 'B', 'A', 2],
  ['2021', 'B', 'B', 30],
  ['2021', 'B', 'weg', 8],
  ['2021', 'C', 'A', 0],
  ['2021', 'C', 'B', 8],
  ['2021', 'C', 'weg', 0],
  ['2021', 'D', 'A', 0],
  ['2021', 'D', 'B', 0],
  ['2021', 'D', 'weg', 0],
  ...['A', 'B', 'C', 'D'].map((van) => ['2021', van, 'nooit', 0] as const),
] as const;

test('gives the shares of each row in the last year, and the row of everyone last', async () => {
  const { rows, across, title, footnote, description } = (await composeSample('matrix', ROWS, {
    measure,
    policy: POLICY_INTERN,
  })) as MatrixPlot;
  expect(across).toEqual(['A', 'B', 'weg']);
  expect(rows.map(({ label }) => label.split(' ')[0])).toEqual(['A', 'B', 'C', 'Totaal']);
  expect(rows[0]).toEqual({
    label: 'A (n = 80)',
    cells: [
      { value: 0.75, text: '75%', interval: '65 tot 83%' },
      { value: 0.25, text: '25%', interval: '17 tot 35%' },
      { value: 0, text: '0', interval: '0 tot 5%' },
    ],
  });
  expect(description).toContain('A (n = 80): A 75% [65 tot 83%], B 25% [17 tot 35%], weg 0 [0 tot 5%]');
  expect(title).toBe('Een jaar later: a 48%, b 45% en weg 6%');
  expect(footnote).toContain('van 2021-2022. Elke rij telt op tot 100%. Haken = 95%-interval (Wilson).');
});

test('shows a mark for a small cell, also in the description', async () => {
  const counts = { A: [60, 20, 12], B: [3, 30, 18], C: [25, 4, 30] };
  const { rows, description } = (await composeSample(
    'matrix',
    Object.entries(counts).flatMap(([van, numbers]) =>
      numbers.map((number, i) => ['2021', van, 'ABC'[i]!, number] as const),
    ),
    { measure },
  )) as MatrixPlot;
  expect(rows[1]!.cells[0]).toEqual({ mark: 'c' });
  expect(description).toContain('B (n = 51): A [c]');
});

test('gives no percentage of fewer than ten, and leaves out what is published as empty', async () => {
  const { rows, across } = (await composeSample('matrix', ROWS, {
    measure,
    policy: POLICY_INTERN,
  })) as MatrixPlot;
  expect(rows[2]!.cells[1]).toEqual({ mark: 'u' });
  expect(rows.some(({ label }) => label.startsWith('D'))).toBe(false);
  expect(across).not.toContain('nooit');
});

test('is empty where the table has no year', async () => {
  const { rows, title } = (await composeSample('matrix', [], { measure })) as MatrixPlot;
  expect(rows).toEqual([]);
  expect(title).toBe('Waar studerenden een jaar later staan');
});
