import { expect, test } from 'vitest';
import type { SmallMultiplesPlot } from '../../src/model/plot.ts';
import { composeSample } from './compose-sample.ts';

const ROWS = [
  ['2021', 'A', 20],
  ['2021', 'B', 3],
  ['2021', 'C', 12],
  ['2021', 'D', 0],
  ['2022', 'A', 31],
  ['2022', 'B', 22],
  ['2022', 'C', 2],
  ['2022', 'D', 0],
] as const;

test('small multiples give a panel to every category but one that is published as always empty', async () => {
  const { years, panels, title, footnote } = (await composeSample(
    'small_multiples',
    ROWS,
  )) as SmallMultiplesPlot;
  expect(years).toEqual(['2021-2022', '2022-2023']);
  expect(panels.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
  expect(title).toMatch(/^personen in 2022-2023: a 31/);
  expect(footnote).toContain('n = 35 en 55 (personen).');
});

test('small multiples mark what is hidden, also in the description', async () => {
  const { panels, description } = (await composeSample('small_multiples', ROWS)) as SmallMultiplesPlot;
  expect(panels[1]!.values[0]).toEqual({ mark: 'c' });
  expect(description).toContain('B: 2021-2022 [c]');
});
