import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN, POLICY_INTERN, type Policy } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { newcombe } from '../../src/stats/newcombe.ts';
import { buildMeasure, count, dimension, rate } from './build-measure.ts';

const LABEL = { nl: 'Verschil', en: 'Difference' };
const MEASURE = buildMeasure({
  dimensions: [dimension('groep', { total: false })],
  counts: [
    count('stop_met', { of: 'met' }),
    count('met'),
    count('stop_zonder', { of: 'zonder' }),
    count('zonder'),
  ],
  values: ['dagen'],
  rates: [
    rate('stop_met', 'met', { name: 'deel_met' }),
    rate('stop_zonder', 'zonder', { name: 'deel_zonder', low: 'l2', high: 'h2' }),
  ],
  contrasts: [
    {
      name: 'verschil',
      label: LABEL,
      part: 'stop_met',
      base: 'met',
      otherPart: 'stop_zonder',
      otherBase: 'zonder',
      low: 'van',
      high: 'tot',
      verdict: undefined,
    },
  ],
  quotients: [{ name: 'lift', label: LABEL, over: 'deel_met', under: 'deel_zonder' }],
  quartiles: {
    value: 'dagen',
    weight: 'stop_met',
    divisor: 7,
    label: LABEL,
    median: 'mediaan',
    first: 'q1',
    third: 'q3',
  },
});

/** `[group, days, stop_met, met, stop_zonder, zonder]`. */
type Line = readonly [string, number, number, number, number, number];

async function cellsOf(lines: readonly Line[], policy: Policy) {
  const table: RawTable = {
    measure: MEASURE,
    params: { per: 'totaal' },
    rows: lines.map(([group, days, ...counts]) => ({
      keys: [group],
      counts,
      persons: counts,
      values: [days],
    })),
  };
  const context = { peildatum: '2024-02-15', salt: new Uint8Array(32) };
  const [safe] = (await protect([table], policy, context)).tables;
  return safe!.rows.map(({ cells }) =>
    Object.fromEntries(safe!.columns.map(({ name }, i) => [name, cells[i]!.value ?? cells[i]!.status])),
  );
}

const LINES: readonly Line[] = [
  ['a', 0, 0, 20, 30, 100],
  ['a', 14, 9, 9, 0, 0],
  ['a', 70, 11, 11, 0, 0],
];

describe('what is worked out from the counts of one row', () => {
  it('adds up the rows of one group, and takes the quartiles over its values', async () => {
    const [row] = await cellsOf(LINES, POLICY_INTERN);
    const { difference, low, high } = newcombe({ part: 20, base: 40 }, { part: 30, base: 100 })!;
    expect(row).toMatchObject({ stop_met: 20, met: 40, stop_zonder: 30, zonder: 100 });
    expect(row).toMatchObject({ verschil: difference, van: low, tot: high, lift: 0.5 / 0.3 });
    expect(row).toMatchObject({ q1: 2, mediaan: 10, q3: 10 });
  });

  it('has no difference and no quotient where a group is empty or nobody is in the other part', async () => {
    const [row] = await cellsOf([['a', 0, 0, 0, 30, 100]], POLICY_INTERN);
    expect(row).toMatchObject({ verschil: 'niet_van_toepassing', lift: 'niet_van_toepassing' });
    const [none] = await cellsOf([['a', 0, 5, 10, 0, 100]], POLICY_INTERN);
    expect(none).toMatchObject({ verschil: 0.5, lift: 'niet_van_toepassing', mediaan: 0 });
  });

  it('shows readers outside no value of a person, and nothing that rests on a hidden count', async () => {
    const [row] = await cellsOf(LINES, POLICY_EXTERN);
    expect(row).not.toHaveProperty('mediaan');
    const [hidden] = await cellsOf([['a', 0, 2, 40, 30, 100]], POLICY_EXTERN);
    expect(hidden).toMatchObject({
      stop_met: 'verborgen',
      verschil: 'verborgen',
      van: 'verborgen',
      lift: 'verborgen',
    });
  });
});
