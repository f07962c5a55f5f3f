import { describe, expect, test } from 'vitest';
import type { AlluvialPlot } from '../../src/model/plot.ts';
import { POLICY_INTERN } from '../../src/protect/policy.ts';
import { buildMeasure, count, dimension } from '../protect/build-measure.ts';
import { composeSample } from './compose-sample.ts';

const measure = buildMeasure({
  id: 'overgang',
  dimensions: [dimension('schooljaar', { total: false }), dimension('van'), dimension('naar')],
  counts: [count('personen')],
});
const ROWS = [
  ['2021', 'A', 'A', 30],
  ['2021', 'A', 'B', 1],
  ['2021', 'A', 'diploma', 4],
  ['2021', 'B', 'A', 0],
  ['2021', 'B', 'B', 20],
  ['2021', 'B', 'diploma', 0],
  ['2021', 'A', 'stopgezet', 2],
  ['2021', 'B', 'stopgezet', 3],
] as const;

describe('the alluvial', () => {
  test('has a band for every group, small ones too, and none for nobody', async () => {
    const { bands, from, to, title, footnote } = (await composeSample('alluvial', ROWS, {
      measure,
      policy: POLICY_INTERN,
    })) as AlluvialPlot;
    expect(from).toEqual(['A', 'B']);
    expect(to).toEqual(['A', 'B', 'diploma', 'stopgezet']);
    expect(bands.map(({ from: a, to: b, persons, role }) => [a, b, persons, role])).toEqual([
      [0, 0, 30, 'zelfde'],
      [0, 1, 1, 'anders'],
      [0, 2, 4, 'diploma'],
      [0, 3, 2, 'gestopt'],
      [1, 1, 20, 'zelfde'],
      [1, 3, 3, 'gestopt'],
    ]);
    expect(title).toBe('Van 60 studerenden volgen er een jaar later 50 hetzelfde niveau en 1 een ander');
    expect(footnote).toContain('n = 60 personen, van van 2021-2022.');
  });

  test('carries its warning, whatever the data', async () => {
    const { watermark } = (await composeSample('alluvial', ROWS, {
      measure,
      policy: POLICY_INTERN,
    })) as AlluvialPlot;
    expect(watermark).toBe('INTERN, niet verspreiden');
  });

  test('is refused to readers outside', async () => {
    await expect(composeSample('alluvial', ROWS, { measure })).rejects.toThrow(
      'chart `alluvial` shows groups of one person too',
    );
  });
});
