import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherFreemanHalton } from '../../src/stats/fisher-freeman-halton.ts';
import { isClose, oracleJson, oracleRows } from './oracle.ts';

type Table = readonly (readonly number[])[];

const SMALL_TABLE: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.nat(4), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

describe('fisherFreemanHalton', () => {
  it('equals R on larger tables', () => {
    for (const { tabel, ffh_p } of oracleJson<{ tabel: Table; ffh_p: number }[]>('rxc.json')) {
      const { p, standardError } = fisherFreemanHalton(tabel)!;
      expect(isClose(p, ffh_p, 1e-9)).toBe(true);
      expect(standardError).toBe(0);
    }
  });

  it('is Fisher’s two-sided test on 2 x 2', () => {
    for (const { x1, n1, x2, n2, fisher_p } of oracleRows('verschillen.csv')) {
      const result = fisherFreemanHalton([
        [x1!, n1! - x1!],
        [x2!, n2! - x2!],
      ]);
      expect(isClose(result?.p ?? 1, fisher_p!, 1e-9)).toBe(true);
    }
  });

  it('equals counting every table by hand', () => {
    fc.assert(
      fc.property(SMALL_TABLE, (table) => {
        const result = fisherFreemanHalton(table);
        if (result !== null) expect(result.p).toBeCloseTo(byHand(table), 9);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('does not depend on the order of rows and columns, nor on which is which', () => {
    fc.assert(
      fc.property(SMALL_TABLE, (table) => {
        const p = fisherFreemanHalton(table)?.p ?? -1;
        const turned = table[0]!.map((_, j) => table.map((row) => row[j]!));
        for (const other of [[...table].reverse(), turned, table.map((row) => [...row].reverse())])
          expect(fisherFreemanHalton(other)?.p ?? -1).toBeCloseTo(p, 9);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('has nothing to compare with fewer than two filled rows or columns', () => {
    expect(fisherFreemanHalton([[3, 4]])).toBeNull();
    expect(
      fisherFreemanHalton([
        [3, 4],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      fisherFreemanHalton([
        [3, 0],
        [4, 0],
      ]),
    ).toBeNull();
  });

  it('refuses what is no table of counts', () => {
    expect(() => fisherFreemanHalton([[1, 2], [3]])).toThrow('equally long');
    expect(() =>
      fisherFreemanHalton([
        [1, Number.NaN],
        [3, 4],
      ]),
    ).toThrow('cell must be a whole number of at least 0, not NaN');
  });

  it('is exact on two rows of 100 over seven columns', () => {
    const table = [
      [20, 14, 18, 15, 9, 21, 5],
      [13, 17, 12, 22, 14, 11, 9],
    ];
    expect(fisherFreemanHalton(table)).toEqual({ p: expect.closeTo(0.1480218757, 9), standardError: 0 });
  });

  it('simulates what is too large with a fixed seed, and says how sure it is', () => {
    const table = [
      [20, 14, 8, 15, 9, 21, 5],
      [13, 17, 12, 22, 4, 11, 9],
      [12, 7, 12, 11, 9, 9, 12],
      [4, 3, 12, 12, 9, 19, 12],
    ];
    const result = fisherFreemanHalton(table)!;
    expect(result.standardError).toBeGreaterThan(0);
    expect(result.standardError).toBeLessThan(0.0005);
    expect(result).toEqual(fisherFreemanHalton(table));
    expect(Math.abs(result.p - 0.0028)).toBeLessThan(0.001);
  });
});

/** The p-value by filling in every table with the same margins. */
function byHand(table: Table): number {
  const columns = table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  const tables = fill(
    table.map((row) => row.reduce((sum, x) => sum + x, 0)),
    columns,
  );
  const weight = (cells: Table) => cells.flat().reduce((product, x) => product / factorial(x), 1);
  const weights = tables.map(weight);
  const limit = weight(table) * (1 + 1e-7);
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.filter((w) => w <= limit).reduce((sum, w) => sum + w, 0) / total;
}

function fill(rows: readonly number[], columns: readonly number[]): readonly Table[] {
  const [first, ...others] = rows;
  if (others.length === 0) return [[columns]];
  return rowsOf(first!, columns).flatMap((row) =>
    fill(
      others,
      columns.map((c, j) => c - row[j]!),
    ).map((rest) => [row, ...rest]),
  );
}

function rowsOf(total: number, room: readonly number[]): readonly (readonly number[])[] {
  const [first, ...others] = room;
  if (others.length === 0) return total <= first! ? [[total]] : [];
  return Array.from({ length: Math.min(first!, total) + 1 }, (_, x) => x).flatMap((x) =>
    rowsOf(total - x, others).map((tail) => [x, ...tail]),
  );
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
