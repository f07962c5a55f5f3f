import { expect, test } from 'vitest';
import { POLICY_EXTERN, POLICY_INTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from './build-measure.ts';

const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };

const measure = buildMeasure({
  dimensions: [dimension('groep')],
  counts: [
    count('n'),
    count('klein', { of: 'n', intern: true }),
    count('rest', { of: 'n', intern: true }),
    count('samen', { of: 'n', sumOf: ['klein', 'rest'] }),
  ],
  rates: [rate('samen', 'n'), rate('klein', 'n', { name: 'fijn' })],
});
const raw = rawTable(measure, [
  ['A', 40, 3, 20],
  ['B', 50, 12, 20],
]);

test('leaves internal counts, and what needs them, out for readers outside', async () => {
  const { tables } = await protect([raw], POLICY_EXTERN, CONTEXT);
  expect(tables[0]!.columns.map(({ name }) => name)).toEqual([
    'n',
    'samen',
    'aandeel',
    'wilson_lo',
    'wilson_hi',
  ]);
});

test('hides nothing because of a count that is left out', async () => {
  const { tables } = await protect([raw], POLICY_EXTERN, CONTEXT);
  const samen = tables[0]!.rows.map(({ cells }) => cells[1]!.value);
  expect(samen).toEqual([23, 32, 55]);
});

test('shows every count to internal readers', async () => {
  const { tables } = await protect([raw], POLICY_INTERN, CONTEXT);
  expect(tables[0]!.columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['klein', 'rest', 'fijn']),
  );
});

test('protects the rest of a count that another measure publishes under another name', async () => {
  const cohort = buildMeasure({ id: 'eerste', dimensions: [dimension('groep')], counts: [count('n')] });
  const ripe = buildMeasure({
    id: 'tweede',
    dimensions: [dimension('groep')],
    counts: [count('start', { sameAs: 'n' }), count('rijp', { of: 'start' })],
  });
  const { tables } = await protect(
    [
      rawTable(cohort, [
        ['A', 40],
        ['B', 60],
      ]),
      rawTable(ripe, [
        ['A', 40, 38],
        ['B', 60, 30],
      ]),
    ],
    POLICY_EXTERN,
    CONTEXT,
  );
  const shown = (table: number, column: number) => tables[table]!.rows[0]!.cells[column]!.value;
  // 40 - 38 = 2 persons: either the base goes in both tables, or the part goes.
  expect(shown(1, 1) !== null && (shown(0, 0) !== null || shown(1, 0) !== null)).toBe(false);
});
