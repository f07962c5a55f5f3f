import { describe, expect, test } from 'vitest';
import type { LinesPlot, SharesPlot } from '../../src/model/plot.ts';
import { composeSample } from './compose-sample.ts';

const rows = (counts: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(counts).flatMap(([year, numbers]) =>
    numbers.map((number, index) => [year, 'ABCDEF'[index]!, number] as const),
  );

async function lines(counts: Readonly<Record<string, readonly number[]>>, lang: 'nl' | 'en' = 'nl') {
  return (await composeSample('lines', rows(counts), { lang })) as LinesPlot;
}

describe('lines', () => {
  test('put in focus what moved most between the first and the last year', async () => {
    const { series } = await lines({ '2021': [20, 20, 20, 20], '2022': [40, 20, 12, 20] });
    expect(series.map(({ focus }) => focus)).toEqual([true, false, true, false]);
  });

  test('claim no difference that the interval does not hold', async () => {
    const { title, footnote } = await lines({ '2021': [20, 20, 20], '2022': [25, 20, 18] });
    expect(title).toBe('A: 33% in 2021-2022, 40% in 2022-2023; geen duidelijk verschil');
    expect(footnote).toContain('A +6 procentpunt [−14 tot +26], over 3 vergelijkingen samen');
    expect(footnote).toContain('n = 60 en 63 (personen).');
  });

  test('name a difference that the interval holds', async () => {
    const { title } = await lines({ '2021': [10, 60, 60], '2022': [70, 30, 30] }, 'en');
    expect(title).toBe('A: from 8% in 2021-2022 to 54% in 2022-2023');
  });

  test('leave a gap for a hidden share, and compare nothing with it', async () => {
    const { series, description, title } = await lines({ '2021': [2, 3, 40, 40], '2022': [60, 30, 30, 5] });
    expect(series[0]!.values[0]).toEqual({ mark: 'c' });
    expect(series[0]!.focus).toBe(false);
    expect(description).toContain('A: 2021-2022 [c], 2022-2023 48%');
    expect(title).toMatch(/^D: /);
  });

  test('compare nothing where a year has too few for a percentage', async () => {
    const { title, series } = await lines({ '2021': [5, 0, 0], '2022': [20, 20, 20] });
    expect(title).toBe('Wat studerenden kiezen, per schooljaar');
    expect(series.some(({ focus }) => focus)).toBe(false);
  });

  test('say what they show where nothing can be compared', async () => {
    const { title, series } = await lines({ '2022': [20, 20, 20] });
    expect(title).toBe('Wat studerenden kiezen, per schooljaar');
    expect(series.map(({ label, interval }) => [label, interval])[0]).toEqual(['A 33%', '[23 tot 46%]']);
  });
});

test('neither lines nor shares name a category that is published as 0 in every year', async () => {
  const rows = [
    ['2021', 'A', 20],
    ['2021', 'D', 0],
    ['2022', 'A', 31],
    ['2022', 'D', 0],
  ] as const;
  const { series } = (await composeSample('lines', rows)) as LinesPlot;
  expect(series.map(({ label }) => label)).toEqual(['A 100%']);
  const { categories } = (await composeSample('shares', rows)) as SharesPlot;
  expect(categories.map(({ label }) => label)).toEqual(['A']);
});
