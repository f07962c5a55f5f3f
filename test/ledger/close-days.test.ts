import { expect, it } from 'vitest';
import { closeDay } from '../../src/ledger/close-days.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import type { SafeTableParts } from '../../src/protect/safe-table.ts';
import { buildMeasure, dimension } from '../protect/build-measure.ts';

const measure = buildMeasure({ id: 'stand', dimensions: [dimension('datum')] });
const released: SafeTableParts = {
  id: 'stand',
  measure,
  params: { per: 'totaal' },
  policy: POLICY_EXTERN,
  dimensions: measure.dimensions,
  columns: [],
  rows: [{ keys: ['2020-10-31'], cells: [], stand: 'definitief' }],
};

it.each([
  ['2020-10-31', undefined],
  ['2020-11-01', '2020-10-31'],
  ['2020-10-04', '2020-10-31'],
  ['2020-11-28', undefined],
  ['2020-10-03', undefined],
])('finds for %s the released day %s', (datum, close) => {
  expect(closeDay([{ maat: 'stand', per: 'totaal', datum, jaar: null }], [released])).toBe(close);
});

it('looks at days of the same measure only', () => {
  expect(
    closeDay([{ maat: 'stand_kenmerk', per: 'totaal', datum: '2020-11-01', jaar: null }], [released]),
  ).toBeUndefined();
});
