import { describe, expect, it } from 'vitest';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from './build-measure.ts';

const POLICY = { ...POLICY_EXTERN, method: 'afronden' } as const;
const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };
const MEASURE = buildMeasure({
  dimensions: [dimension('rij'), dimension('kolom')],
  counts: [count('n'), count('geslaagd', { of: 'n' })],
  rates: [rate('geslaagd', 'n')],
});

/** Counts that no single rule of rounding keeps adding up. */
const ROWS = [0, 1, 2, 3].flatMap((row) =>
  [0, 1, 2].map((column) => {
    const n = ((row * 7 + column * 11) % 13) + 3 * row;
    return [`R${row}`, `K${column}`, n, Math.floor(n / 2)] as const;
  }),
);

function values(table: SafeTable, column = 0): ReadonlyMap<string, number> {
  return new Map(table.rows.map(({ keys, cells }) => [keys.join(' '), cells[column]!.value!]));
}

describe('the method afronden', () => {
  it('gives multiples of 5 within 5 of the count, which add up in both directions', async () => {
    const { tables } = await protect([rawTable(MEASURE, ROWS)], POLICY, CONTEXT);
    const shown = values(tables[0]!);
    for (const [row, column, n] of ROWS) {
      const value = shown.get(`${row} ${column}`)!;
      expect(value % 5).toBe(0);
      expect(Math.abs(value - n)).toBeLessThan(5);
      if (n % 5 === 0) expect(value).toBe(n);
    }
    const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + shown.get(key)!, 0);
    for (const column of ['K0', 'K1', 'K2', 'totaal'])
      expect(sum(['R0', 'R1', 'R2', 'R3'].map((row) => `${row} ${column}`))).toBe(
        shown.get(`totaal ${column}`),
      );
    for (const row of ['R0', 'R1', 'R2', 'R3', 'totaal'])
      expect(sum(['K0', 'K1', 'K2'].map((column) => `${row} ${column}`))).toBe(shown.get(`${row} totaal`));
  });

  it('gives one count one value in every table, and no part above its base', async () => {
    const other = { ...MEASURE, id: 'ander', dimensions: [dimension('rij'), dimension('kolom')] };
    const { tables } = await protect([rawTable(MEASURE, ROWS), rawTable(other, ROWS)], POLICY, CONTEXT);
    expect(values(tables[1]!)).toEqual(values(tables[0]!));
    for (const { cells } of tables[0]!.rows) expect(cells[1]!.value).toBeLessThanOrEqual(cells[0]!.value!);
  });

  it('works out shares from rounded counts and says that every count is rounded', async () => {
    const { tables, audit } = await protect([rawTable(MEASURE, ROWS)], POLICY, CONTEXT);
    const { cells } = tables[0]!.rows.at(-1)!;
    expect(cells.slice(0, 2).map(({ status }) => status)).toEqual(['afgerond', 'afgerond']);
    expect(cells[2]!.value).toBeCloseTo(cells[1]!.value! / cells[0]!.value!, 12);
    expect(audit.statement.nl).toContain('afgerond op een veelvoud van 5');
  });

  it('gives other roundings at later draws, which add up as well', async () => {
    const draws = await Promise.all(
      [0, 3, 5, 7].map((draw) => protect([rawTable(MEASURE, ROWS)], POLICY, { ...CONTEXT, draw })),
    );
    const shown = draws.map(({ tables }) => values(tables[0]!));
    expect(new Set(shown.map((map) => [...map.values()].join(' '))).size).toBeGreaterThan(1);
    for (const map of shown) {
      for (const [row, column, n] of ROWS) expect(Math.abs(map.get(`${row} ${column}`)! - n)).toBeLessThan(5);
      const parts = ['R0', 'R1', 'R2', 'R3'].map((row) => map.get(`${row} totaal`)!);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(map.get('totaal totaal'));
    }
  });

  it('gives the same with the same salt', async () => {
    const run = async () => values((await protect([rawTable(MEASURE, ROWS)], POLICY, CONTEXT)).tables[0]!);
    expect(await run()).toEqual(await run());
  });
});
