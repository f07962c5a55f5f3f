import { expect, test } from 'vitest';
import { keyFigures } from '../../src/compose/key-figures.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from '../protect/build-measure.ts';
import { composeContext } from './compose-context.ts';

const MEASURE = buildMeasure({
  id: 'voortgang',
  dimensions: [
    dimension('cohort', { list: 'schooljaar', total: false }),
    dimension('k', { total: false }),
    dimension('per', { list: 'per' }),
  ],
  counts: [count('starters'), count('bezig', { of: 'starters' })],
  rates: [rate('bezig', 'starters')],
});

/** The figure about starters in the report of 2022-2023, for counts of cohorts after a year. */
async function starters(rows: readonly (readonly [string, number, number])[]) {
  const raw = rawTable(
    MEASURE,
    rows.map(([cohort, n, part]) => [cohort, '1', 'totaal', n, part]),
  );
  const { tables } = await protect([raw], POLICY_EXTERN, {
    peildatum: '2024-02-15',
    salt: new Uint8Array(32),
  });
  return keyFigures({ tables }, composeContext())[0]!;
}

test('compares starters with those of the year before', async () => {
  const { value, before } = await starters([
    ['2020', 50, 25],
    ['2021', 60, 45],
  ]);
  expect([value, before]).toEqual(['75% [63 tot 84%]', 'starters van het jaar ervoor 50%']);
});

test('calls a cohort hidden only when it is, and one that there is not, not available', async () => {
  expect((await starters([['2021', 60, 45]])).before).toBe('starters van het jaar ervoor [x]');
  const hidden = await starters([
    ['2020', 50, 48],
    ['2021', 60, 45],
  ]);
  expect(hidden.before).toBe('starters van het jaar ervoor [c]');
});
