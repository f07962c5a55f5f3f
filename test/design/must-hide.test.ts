import { expect, test } from 'vitest';
import { mustHideMoreThan } from '../../src/design/must-hide.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';

const MEASURE = buildMeasure({
  dimensions: [
    dimension('schooljaar', { total: false }),
    dimension('niveaugroep', { list: 'niveaugroepen' }),
  ],
  counts: [count('n')],
});

/** One year of counts by level, to which protection adds their total. */
const tableOf = (...counts: readonly number[]) =>
  rawTable(
    MEASURE,
    counts.map((n, i) => [2020, ['SO', 'TKO', 'BA', 'MA'][i]!, n]),
  );

test('counts the small counts', () => {
  expect(mustHideMoreThan(0.39, tableOf(3, 2, 20, 30), POLICY_EXTERN)).toBe(true);
  expect(mustHideMoreThan(0.4, tableOf(3, 2, 20, 30), POLICY_EXTERN)).toBe(false);
});

test('counts one more where the others and their total would tell a single small one', () => {
  expect(mustHideMoreThan(0.3, tableOf(3, 12, 20, 30), POLICY_EXTERN)).toBe(true);
  expect(mustHideMoreThan(2 / 6, tableOf(3, 12, 20, 30), POLICY_EXTERN)).toBe(false);
});

test('needs to hide nothing where no count is small', () => {
  expect(mustHideMoreThan(0, tableOf(8, 12, 20, 30), POLICY_EXTERN)).toBe(false);
});
