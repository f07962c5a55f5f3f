import { describe, expect, test } from 'vitest';
import type { CifPlot } from '../../src/model/plot.ts';
import { buildMeasure, count, dimension, rate } from '../protect/build-measure.ts';
import { composeSample } from './compose-sample.ts';

const OUTCOMES = ['diploma', 'stopgezet'];
const measure = buildMeasure({
  id: 'tijd',
  dimensions: [dimension('k', { total: false })],
  counts: [
    count('n'),
    ...OUTCOMES.map((name) => count(name, { of: 'n', label: { nl: `Na ${name}`, en: `After ${name}` } })),
    count('nog_bezig', { of: 'n', label: { nl: 'Nog bezig', en: 'Still studying' } }),
  ],
  rates: OUTCOMES.map((name) =>
    rate(name, 'n', { name: `aandeel_${name}`, low: `aandeel_${name}_laag`, high: `aandeel_${name}_hoog` }),
  ),
});

async function curves(rows: readonly (readonly (string | number)[])[], lang: 'nl' | 'en' = 'nl') {
  return (await composeSample('cif', rows, { measure, lang })) as CifPlot;
}

describe('the curves', () => {
  const ROWS = [
    ['2', 100, 40, 20, 40],
    ['1', 100, 25, 15, 60],
  ];

  test('begin at nobody and take the years in their order', async () => {
    const { years, curves: drawn, atRisk } = await curves(ROWS);
    expect(years).toEqual(['0', '1', '2']);
    expect(drawn.map(({ role, points }) => [role, points.map(({ share }) => share)])).toEqual([
      ['diploma', [{ value: 0 }, { value: 0.25 }, { value: 0.4 }]],
      ['gestopt', [{ value: 0 }, { value: 0.15 }, { value: 0.2 }]],
    ]);
    expect(atRisk).toEqual({ label: 'Nog bezig', numbers: [{ value: 100 }, { value: 60 }, { value: 40 }] });
  });

  test('carry the last chance with its interval, in label and title', async () => {
    const { curves: drawn, title } = await curves(ROWS);
    expect([drawn[0]!.label, drawn[0]!.interval]).toEqual(['Na diploma 40%', '[31 tot 50%]']);
    expect(title).toBe('Na diploma binnen 2 jaar na de start: naar schatting 40% [31 tot 50%]');
    expect((await curves(ROWS, 'en')).title).toBe(
      'After diploma within 2 years of the start: an estimated 40% [31 to 50%]',
    );
  });

  test('say every published value in words', async () => {
    const { description } = await curves(ROWS);
    expect(description).toContain('Na diploma: +1 25% [18 tot 34%], +2 40% [31 tot 50%]');
    expect(description).toContain('Nog bezig: 60, 40');
  });

  test('are of the last cohort with an estimate where everyone together is not published', async () => {
    const perCohort = {
      ...measure,
      dimensions: [dimension('schooljaar', { total: false }), ...measure.dimensions],
    };
    const plot = (await composeSample(
      'cif',
      [
        ['2020', '2', 100, 40, 20, 40],
        ['2021', '2', 80, 30, 10, 40],
        ['2023', '2', 80, 60, 10, 10],
      ],
      { measure: perCohort },
    )) as CifPlot;
    expect(plot.years).toEqual(['0', '1', '2']);
    expect(plot.curves[0]!.points.map(({ share }) => share)).toEqual([
      { value: 0 },
      { mark: 'x' },
      { value: 0.375 },
    ]);
    expect(plot.title).toBe(
      'Na diploma binnen 2 jaar na de start in 2021-2022: naar schatting 38% [28 tot 48%]',
    );
    expect(plot.footnote).toContain('Starters van 2021-2022: n = 80.');
  });

  test('are of the cohort with most points rather than of a later one with fewer', async () => {
    const perCohort = {
      ...measure,
      dimensions: [dimension('schooljaar', { total: false }), ...measure.dimensions],
    };
    const plot = (await composeSample(
      'cif',
      [
        ['2019', '1', 100, 25, 15, 60],
        ['2019', '3', 100, 40, 20, 40],
        ['2021', '1', 80, 30, 10, 40],
      ],
      { measure: perCohort },
    )) as CifPlot;
    expect(plot.footnote).toContain('Starters van 2019-2020: n = 100.');
    expect(plot.curves[0]!.points.map(({ share }) => share)).toEqual([
      { value: 0 },
      { value: 0.25 },
      { mark: 'x' },
      { value: 0.4 },
    ]);
  });

  test('do not start where nothing may be shown', async () => {
    const { curves: drawn, title } = await curves([
      ['1', 40, 2, 3, 35],
      ['2', 40, 3, 4, 33],
    ]);
    expect(drawn.flatMap(({ points }) => points).some(({ share }) => 'value' in share)).toBe(false);
    expect(drawn[0]!.label).toBe('Na diploma [c]');
    expect(title).toBe('Tijd tot de eerste uitkomst');
  });
});
