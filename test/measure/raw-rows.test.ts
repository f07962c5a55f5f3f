import { describe, expect, it } from 'vitest';
import { rawRows } from '../../src/measure/raw-rows.ts';
import { buildMeasure, count, dimension } from '../protect/build-measure.ts';

const MEASURE = buildMeasure({
  selected: ['datum', 'n', 'm', 'personen'],
  dimensions: [dimension('datum')],
  counts: [
    count('n', { persons: 'personen' }),
    count('m', { persons: 'personen' }),
    count('personen', { shown: false }),
    count('samen', { sumOf: ['n', 'm'] }),
  ],
});
const ROW = { datum: 18_662, n: 3, m: 4, personen: 2 };

describe('the rows of a statement', () => {
  it('become counts with the persons behind them, sums and all', () => {
    expect(rawRows(MEASURE, [ROW])).toEqual([
      { keys: ['2021-02-04'], counts: [3, 4, 2, 7], persons: [2, 2, 2, 7], values: [] },
    ]);
  });

  it('keep what cannot be observed empty, also in a sum', () => {
    expect(rawRows(MEASURE, [{ ...ROW, m: null }])[0]?.counts).toEqual([3, null, 2, null]);
  });

  it.each([
    ['other columns', [{ datum: 1, n: 3, personen: 2, m: 4 }], 'kolommen'],
    ['an empty key', [{ ...ROW, datum: null }], 'datum'],
    ['a share', [{ ...ROW, n: 0.5 }], 'n'],
    ['a negative count', [{ ...ROW, n: -1 }], 'n'],
    ['a text as count', [{ ...ROW, n: '3' }], 'n'],
    ['a key twice', [ROW, ROW], 'rij'],
  ])('are refused with %s', (_, rows, key) => {
    expect(() => rawRows(MEASURE, rows)).toThrow(`\`${key}\``);
  });
});
