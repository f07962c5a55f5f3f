import { describe, expect, it } from 'vitest';
import { settledRows } from '../../src/ledger/settled-rows.ts';
import { buildMeasure, count, dimension, rate, rawTable } from '../protect/build-measure.ts';

const year = dimension('cohort', { list: 'schooljaar' });

describe('settledRows', () => {
  it('leaves out a school year that still runs', () => {
    const measure = buildMeasure({ dimensions: [year], counts: [count('n')] });
    const raw = rawTable(measure, [
      ['2022', 30],
      ['2023', 12],
    ]);
    expect(settledRows(raw, '2024-02-15').rows.map(({ keys }) => keys)).toEqual([['2022']]);
    expect(settledRows(raw, '2024-08-31').rows).toHaveLength(2);
  });

  it('keeps a day that has passed', () => {
    const measure = buildMeasure({ dimensions: [dimension('datum')], counts: [count('n')] });
    const raw = rawTable(measure, [['2023-10-31', 30]]);
    expect(settledRows(raw, '2024-02-15')).toEqual(raw);
  });

  it('blanks the counts of those who can be observed where not everyone can', () => {
    const measure = buildMeasure({
      dimensions: [year],
      counts: [count('n_start'), count('n_rijp'), count('diploma')],
      rates: [rate('diploma', 'n_rijp', { ripeWhen: ['n_rijp', 'n_start'] })],
    });
    const raw = rawTable(measure, [
      ['2020', 40, 40, 12],
      ['2021', 64, 35, 9],
    ]);
    expect(settledRows(raw, '2024-02-15').rows.map(({ counts }) => counts)).toEqual([
      [40, 40, 12],
      [64, null, null],
    ]);
  });
});
