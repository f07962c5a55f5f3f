import { describe, expect, it } from 'vitest';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from './build-measure.ts';

const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };

function statuses(table: SafeTable): Record<string, readonly (number | string)[]> {
  return Object.fromEntries(
    table.rows.map((row) => [row.keys.join(' '), row.cells.map(({ value, status }) => value ?? status)]),
  );
}

describe('a release as one system', () => {
  it('hides a count in every measure that shows it under the same name', async () => {
    const groups = [
      ['A', 3],
      ['B', 9],
      ['C', 30],
    ];
    const first = buildMeasure({ id: 'eerste', dimensions: [dimension('groep')], counts: [count('n')] });
    const second = buildMeasure({
      id: 'tweede',
      dimensions: [dimension('groep', { total: false })],
      counts: [count('n')],
    });
    const { tables } = await protect(
      [rawTable(first, groups), rawTable(second, groups)],
      POLICY_EXTERN,
      CONTEXT,
    );
    expect(statuses(tables[0]!)).toEqual({ A: ['verborgen'], B: ['verborgen'], C: [30], totaal: [42] });
    expect(statuses(tables[1]!)).toEqual({ A: ['verborgen'], B: ['verborgen'], C: [30] });
  });

  it('ties a total in one table to its categories in another, though neither adds up', async () => {
    const measure = buildMeasure({
      by: 'persoon',
      dimensions: [dimension('per', { list: 'per', total: false })],
      counts: [count('n')],
    });
    const whole = rawTable(measure, [['totaal', 40]]);
    const parts = rawTable(
      measure,
      [
        ['A', 3],
        ['B', 12],
        ['C', 25],
      ],
      'groep',
    );
    const { tables } = await protect([whole, parts], POLICY_EXTERN, CONTEXT);
    expect(statuses(tables[1]!)).toEqual({ A: ['verborgen'], B: ['verborgen'], C: [25] });
    const overlapping = rawTable(
      measure,
      [
        ['A', 3],
        ['B', 12],
        ['C', 27],
      ],
      'groep',
    );
    const near = await protect([whole, overlapping], POLICY_EXTERN, CONTEXT);
    expect(statuses(near.tables[1]!)).toEqual({ A: ['verborgen'], B: ['verborgen'], C: [27] });
  });

  it('hides what a category left out would be', async () => {
    const measure = buildMeasure({
      by: 'persoon',
      dimensions: [dimension('per', { list: 'per', total: false })],
      counts: [count('n')],
    });
    const tables = [
      rawTable(measure, [['totaal', 40]]),
      rawTable(
        measure,
        [
          ['A', 13],
          ['B', 25],
        ],
        'groep',
      ),
    ];
    const shown = (await protect(tables, POLICY_EXTERN, CONTEXT)).tables.map(statuses);
    expect(shown[1]).toEqual({ A: ['verborgen'], B: [25] });
  });

  it('hides a cohort at every k or at none', async () => {
    const measure = buildMeasure({
      dimensions: [dimension('groep', { total: false }), dimension('k', { total: false })],
      counts: [count('n'), count('klaar', { of: 'n' })],
    });
    const rows = ['A', 'B'].flatMap((group) =>
      [1, 2].map((k) => [group, k, group === 'A' ? 4 : 40, k === 1 ? 0 : 0]),
    );
    const shown = statuses((await protect([rawTable(measure, rows)], POLICY_EXTERN, CONTEXT)).tables[0]!);
    expect([shown['A 1']![0], shown['A 2']![0], shown['B 1']![0]]).toEqual(['verborgen', 'verborgen', 40]);
  });

  it('follows a closing stock into the next opening stock', async () => {
    const measure = buildMeasure({
      dimensions: [dimension('jaar', { list: 'schooljaar', total: false })],
      counts: [count('begin'), count('eind')],
      carryOver: { from: 'eind', to: 'begin' },
    });
    for (const years of [
      ['2021', '2022'],
      ['2021-2022', '2022-2023'],
    ]) {
      const raw = rawTable(measure, [
        [years[0]!, 20, 3],
        [years[1]!, 3, 20],
      ]);
      const shown = statuses((await protect([raw], POLICY_EXTERN, CONTEXT)).tables[0]!);
      expect(shown[years[1]!]).toEqual(['verborgen', 20]);
    }
  });
});
