import { expect, it } from 'vitest';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from './build-measure.ts';

const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };
const MEASURE = buildMeasure({
  dimensions: [dimension('groep')],
  counts: [count('n'), count('geslaagd', { of: 'n' })],
  rates: [rate('geslaagd', 'n')],
});

it('does not tell that everybody or nobody of a group passed, nor the share', async () => {
  const raw = rawTable(MEASURE, [
    ['A', 20, 20],
    ['B', 15, 0],
    ['C', 40, 21],
    ['D', 60, 33],
  ]);
  const { tables } = await protect([raw], POLICY_EXTERN, CONTEXT);
  for (const row of tables[0]!.rows.slice(0, 2)) {
    const [n, passed, share] = row.cells;
    expect(n!.value !== null && passed!.value !== null).toBe(false);
    expect(share!.status).toBe('verborgen');
  }
});

it('shows shares that are neither, beside both counts', async () => {
  const raw = rawTable(MEASURE, [
    ['C', 40, 21],
    ['D', 60, 33],
  ]);
  const { tables } = await protect([raw], POLICY_EXTERN, CONTEXT);
  expect(tables[0]!.rows.map(({ cells }) => cells[2]!.status)).toEqual(['ok', 'ok', 'ok']);
});
