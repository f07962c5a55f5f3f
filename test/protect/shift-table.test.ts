import { describe, expect, it } from 'vitest';
import { POLICY_EXTERN, POLICY_INTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from './build-measure.ts';

const MEASURE = buildMeasure({
  id: 'studiekeuze',
  dimensions: [
    dimension('schooljaar', { list: 'schooljaar', total: false }),
    dimension('niveau'),
    dimension('gebied'),
  ],
  counts: [count('nieuw')],
  shift: { kind: 'verschuiving', over: 'schooljaar', distribution: 'niveau', count: 'nieuw' },
});

/** The invented town `mini`: new programmes per year and level, all in one field. */
const MINI = Object.entries({
  2018: { SO: 1, BA: 3 },
  2019: { GRAD: 1, TKO: 1, VDAB: 1 },
  2020: { GRAD: 1, BA: 3, VDAB: 1 },
  2021: { GRAD: 1, BA: 1, MA: 1 },
  2022: { VDAB: 1 },
}).flatMap(([year, levels]) => Object.entries(levels).map(([level, n]) => [year, level, '04', n]));

const FIGURES = [
  ['2018', '2019', 1, 0.142857142857143, 0.428571428571428],
  ['2019', '2020', 0.6, 0.357142857142857, 0.714285714285713],
  ['2020', '2021', 0.466666666666667, 0.785714285714285, 0.785714285714285],
] as const;

describe('a declared shift', () => {
  it('equals R between the complete years, without the running one', async () => {
    const { tables } = await protect([rawTable(MEASURE, MINI)], POLICY_INTERN, { peildatum: '2023-03-31' });
    const shift = tables[1]!;
    expect(shift.id).toBe('studiekeuze_verschuiving');
    expect(shift.columns.map(({ name }) => name)).toEqual(['D_index', 'fisher_freeman_halton_p', 'p_holm']);
    expect(shift.rows.map(({ keys }) => keys)).toEqual(FIGURES.map(([from, to]) => [from, to]));
    for (const [i, [, , ...expected]] of FIGURES.entries())
      for (const [j, value] of expected.entries())
        expect(shift.rows[i]!.cells[j]!.value).toBeCloseTo(value, 11);
  });

  it('is hidden when a count of either year is, and the hidden pair still counts for Holm', async () => {
    const rows = [
      ['2019', 'A', 'x', 20],
      ['2019', 'B', 'x', 30],
      ['2020', 'A', 'x', 30],
      ['2020', 'B', 'x', 20],
      ['2021', 'A', 'x', 47],
      ['2021', 'B', 'x', 3],
    ];
    const { tables } = await protect([rawTable(MEASURE, rows)], POLICY_EXTERN, {
      peildatum: '2023-03-31',
      salt: new Uint8Array(32),
    });
    const [shown, hidden] = tables[1]!.rows;
    expect(shown!.cells[0]).toEqual({ status: 'ok', value: 0.2 });
    expect(shown!.cells[2]!.value).toBeCloseTo(2 * shown!.cells[1]!.value!, 12);
    expect(hidden!.cells.map(({ status }) => status)).toEqual(['verborgen', 'verborgen', 'verborgen']);
  });
});
