import { describe, expect, it } from 'vitest';
import { POLICY_EXTERN, POLICY_INTERN } from '../../src/protect/policy.ts';
import { isSafeTable, protect, type SafeTable } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from './build-measure.ts';

const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };

/** `2021 GRAD` → the texts of the cells: a number, or the status. */
function grid(table: SafeTable): Record<string, readonly (number | string)[]> {
  return Object.fromEntries(
    table.rows.map((row) => [row.keys.join(' '), row.cells.map(({ value, status }) => value ?? status)]),
  );
}

const GROUPS = buildMeasure({ dimensions: [dimension('groep')], counts: [count('n')] });

describe('protect', () => {
  it('adds a total and shows everything exactly under the method geen', async () => {
    const { tables, audit } = await protect(
      [
        rawTable(GROUPS, [
          ['A', 3],
          ['B', 0],
          ['C', 12],
        ]),
      ],
      POLICY_INTERN,
      CONTEXT,
    );
    expect(grid(tables[0]!)).toEqual({ A: [3], B: [0], C: [12], totaal: [15] });
    expect(tables[0]!.rows[1]!.cells[0]!.status).toBe('nul');
    expect(audit).toMatchObject({ tables: 1, cells: 4, nonZero: 3, hidden: 0 });
  });

  it('hides a small count and one more, so that the total does not give it away', async () => {
    const { tables } = await protect(
      [
        rawTable(GROUPS, [
          ['A', 3],
          ['B', 0],
          ['C', 12],
          ['D', 9],
        ]),
      ],
      POLICY_EXTERN,
      CONTEXT,
    );
    expect(grid(tables[0]!)).toEqual({ A: ['verborgen'], B: [0], C: [12], D: ['verborgen'], totaal: [24] });
  });

  it('hides a part that leaves a small rest in its base, and the rate with it', async () => {
    const measure = buildMeasure({
      dimensions: [dimension('groep')],
      counts: [count('n'), count('geslaagd', { of: 'n' })],
      rates: [rate('geslaagd', 'n')],
    });
    const { tables } = await protect(
      [
        rawTable(measure, [
          ['A', 40, 38],
          ['B', 40, 20],
          ['C', 40, 21],
        ]),
      ],
      POLICY_EXTERN,
      CONTEXT,
    );
    const shown = grid(tables[0]!);
    expect(shown['A']).toEqual([40, 'verborgen', 'verborgen', 'verborgen', 'verborgen']);
    expect(shown['C']!.slice(0, 3)).toEqual([40, 21, 0.525]);
    expect(shown['B']![1]).toBe('verborgen');
    expect(shown['totaal']![1]).toBe(79);
  });

  it('hides what the few persons of a small group did not do', async () => {
    const measure = buildMeasure({
      dimensions: [dimension('groep', { total: false })],
      counts: [count('n'), count('geslaagd', { of: 'n' }), count('gezakt', { of: 'n' })],
    });
    const { tables } = await protect(
      [
        rawTable(measure, [
          ['A', 3, 0, 3],
          ['B', 50, 0, 20],
        ]),
      ],
      POLICY_EXTERN,
      CONTEXT,
    );
    expect(grid(tables[0]!)).toEqual({ A: ['verborgen', 'verborgen', 'verborgen'], B: [50, 0, 20] });
  });

  it('uses an identity of the head against itself', async () => {
    const measure = buildMeasure({
      dimensions: [dimension('jaar', { list: 'schooljaar', total: false })],
      counts: [count('beginstand'), count('nieuw'), count('uit'), count('eindstand')],
      identities: [
        {
          text: 'beginstand + nieuw = uit + eindstand',
          terms: [
            { count: 'beginstand', sign: 1 },
            { count: 'nieuw', sign: 1 },
            { count: 'uit', sign: -1 },
            { count: 'eindstand', sign: -1 },
          ],
          relation: 'gelijk',
        },
      ],
      carryOver: { from: 'eindstand', to: 'beginstand' },
    });
    const { tables } = await protect(
      [
        rawTable(measure, [
          ['2021-2022', 50, 20, 3, 67],
          ['2022-2023', 67, 30, 20, 77],
          ['2023-2024', 77, 10, 30, 57],
        ]),
      ],
      POLICY_EXTERN,
      CONTEXT,
    );
    const rows = grid(tables[0]!);
    expect(rows['2021-2022']).toEqual([50, 'verborgen', 'verborgen', 67]);
    expect(rows['2022-2023']).toEqual([67, 30, 20, 77]);
    expect(tables[0]!.rows.map(({ stand }) => stand)).toEqual(['definitief', 'definitief', 'voorlopig']);
  });

  it('protects a total that another table shows together with that table', async () => {
    const measure = buildMeasure({
      by: 'persoon',
      dimensions: [dimension('per', { list: 'per' })],
      counts: [count('n')],
    });
    const { tables } = await protect(
      [
        rawTable(measure, [['totaal', 20]]),
        rawTable(
          measure,
          [
            ['V', 17],
            ['M', 3],
          ],
          'geslacht',
        ),
      ],
      POLICY_EXTERN,
      CONTEXT,
    );
    expect(tables.map(({ id }) => id)).toEqual(['proef', 'proef_per_geslacht']);
    expect(grid(tables[0]!)).toEqual({ totaal: [20] });
    expect(grid(tables[1]!)).toEqual({ V: ['verborgen'], M: ['verborgen'], totaal: [20] });
  });

  it('looks at the persons behind a count of something else', async () => {
    const measure = buildMeasure({
      unit: 'traject',
      dimensions: [dimension('groep')],
      counts: [count('trajecten', { persons: 'personen' })],
    });
    const table = rawTable(measure, [
      ['A', 8],
      ['B', 9],
      ['C', 30],
    ]);
    const rows = table.rows.map((row) => (row.keys[0] === 'A' ? { ...row, persons: [2] } : row));
    const { tables } = await protect([{ ...table, rows }], POLICY_EXTERN, CONTEXT);
    expect(grid(tables[0]!)).toEqual({ A: ['verborgen'], B: ['verborgen'], C: [30], totaal: [47] });
  });

  it('gives a rate a mark when its base is too small, empty or not ripe', async () => {
    const measure = buildMeasure({
      dimensions: [dimension('groep', { total: false })],
      counts: [count('n'), count('rijp'), count('diploma', { of: 'rijp' })],
      rates: [rate('diploma', 'rijp', { ripeWhen: ['rijp', 'n'] })],
    });
    const raw = rawTable(measure, [
      ['A', 9, 9, 0],
      ['B', 0, 0, 0],
      ['C', 60, 40, 20],
      ['D', 60, null, null],
      ['E', 40, 40, 10],
    ]);
    const { tables } = await protect([raw], POLICY_EXTERN, CONTEXT);
    const rates = tables[0]!.rows.map((row) => row.cells[3]!.status);
    // Nobody of A has a diploma, which tells something of each of them.
    expect(rates).toEqual(['verborgen', 'niet_van_toepassing', 'niet_beschikbaar', 'niet_beschikbaar', 'ok']);
    expect(tables[0]!.rows[2]!.stand).toBe('nog_niet_rijp');
    const intern = await protect([raw], POLICY_INTERN, CONTEXT);
    expect(intern.tables[0]!.rows[2]!.cells[3]).toEqual({ status: 'ok', value: 0.5 });
  });

  it('sums counts and leaves out margins that do not add up and counts that are not shown', async () => {
    const measure = buildMeasure({
      dimensions: [dimension('groep')],
      counts: [
        count('a'),
        count('b', { shown: false }),
        count('c', { sumOf: ['a', 'b'] }),
        count('d', { additive: false }),
      ],
    });
    const { tables } = await protect(
      [
        rawTable(measure, [
          ['A', 7, 9, 0, 8],
          ['B', 6, 8, 0, 9],
        ]),
      ],
      POLICY_INTERN,
      CONTEXT,
    );
    expect(tables[0]!.columns.map(({ name }) => name)).toEqual(['a', 'c', 'd']);
    expect(grid(tables[0]!)).toEqual({
      A: [7, 16, 8],
      B: [6, 14, 9],
      totaal: [13, 30, 'niet_van_toepassing'],
    });
  });

  it('knows its own tables from look-alikes', async () => {
    const { tables } = await protect([rawTable(GROUPS, [['A', 30]])], POLICY_EXTERN, CONTEXT);
    expect(isSafeTable(tables[0])).toBe(true);
    expect(isSafeTable({ ...tables[0] })).toBe(false);
  });
});
