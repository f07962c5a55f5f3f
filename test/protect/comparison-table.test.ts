import { describe, expect, it } from 'vitest';
import { POLICY_EXTERN, POLICY_INTERN, type Policy } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from './build-measure.ts';

const MEASURE = buildMeasure({
  id: 'voortgang',
  dimensions: [dimension('schooljaar', { list: 'schooljaar', total: false }), dimension('groep')],
  counts: [count('n'), count('bezig', { of: 'n' })],
  rates: [rate('bezig', 'n')],
  comparison: { kind: 'vergelijking', over: 'schooljaar', rate: 'aandeel', where: {} },
});

const ROWS = [
  ['2019', 'A', 30, 20],
  ['2019', 'B', 23, 13],
  ['2020', 'A', 34, 30],
  ['2020', 'B', 30, 24],
  ['2021', 'A', 40, 20],
  ['2021', 'B', 30, 16],
  ['2022', 'A', 40, 20],
  ['2022', 'B', 30, 16],
];

async function comparison(rows: typeof ROWS, policy: Policy = POLICY_INTERN): Promise<SafeTable | undefined> {
  const context = { peildatum: '2023-03-31', salt: new Uint8Array(32) };
  const { tables } = await protect([rawTable(MEASURE, rows)], policy, context);
  return tables.find(({ id }) => id === 'voortgang_vergelijking');
}

describe('a declared comparison', () => {
  it('compares everybody together between consecutive years that are over', async () => {
    const table = (await comparison(ROWS))!;
    expect(table.rows.map(({ keys }) => keys)).toEqual([
      ['2019', '2020'],
      ['2020', '2021'],
    ]);
    const [first, second] = table.rows.map(({ cells }) => cells.map(({ value }) => value!));
    expect(first!.slice(0, 2)).toEqual([33 / 53, 54 / 64]);
    expect(first![2]).toBeCloseTo(100 * (54 / 64 - 33 / 53), 10);
    const [low, high, holmLow, holmHigh] = second!.slice(3, 7);
    expect(holmLow).toBeLessThan(low!);
    expect(holmHigh).toBeGreaterThan(high!);
  });

  it('says why where a share is hidden, and shows nothing of it', async () => {
    const hidden = ROWS.map((row) =>
      row[0] === '2020' ? [row[0], row[1]!, row[2]!, row[1] === 'A' ? 33 : 30] : row,
    );
    const table = (await comparison(hidden, POLICY_EXTERN))!;
    const row = table.rows[0]!;
    expect(row.cells[1]!.status).toBe('verborgen');
    expect(row.cells.slice(2).every(({ value, status }) => value === null && status === 'verborgen')).toBe(
      true,
    );
  });

  it('is not made where the years are pooled', async () => {
    const pooled = ROWS.slice(0, 2).map((row) => ['2018..2022', ...row.slice(1)]);
    expect(await comparison(pooled)).toBeUndefined();
  });
});
