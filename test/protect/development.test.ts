import { describe, expect, it } from 'vitest';
import type { SeriesBreak } from '../../src/model/series-break.ts';
import { POLICY_EXTERN, POLICY_INTERN } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from './build-measure.ts';

const LABEL = { nl: 'Vragen', en: 'Questions' };
const MEASURE = buildMeasure({
  id: 'vragen',
  unit: 'vraag',
  dimensions: [dimension('schooljaar', { total: false })],
  counts: [count('vragen'), count('dossiers', { additive: false })],
  densities: [
    { name: 'interval', label: LABEL, part: 'vragen', base: undefined, per: 1, low: 'lo', high: 'hi' },
    {
      ...{ name: 'per_100', label: LABEL, part: 'vragen', base: 'dossiers', per: 100 },
      ...{ low: 'per_100_lo', high: 'per_100_hi' },
    },
  ],
  development: { over: 'schooljaar', count: 'vragen', base: 'dossiers' },
});

/** Six complete years; the counts of the invented town `stad` from 2017 on. */
const YEARS = [
  [2017, 98, 1123],
  [2018, 84, 1160],
  [2019, 104, 1199],
  [2020, 97, 1276],
  [2021, 127, 1299],
  [2022, 161, 1371],
] as const;

async function tablesOf(
  rows: readonly (readonly (number | null)[])[],
  breaks: readonly SeriesBreak[] = [],
  policy = POLICY_INTERN,
): Promise<readonly SafeTable[]> {
  const context = { peildatum: '2024-02-15', breaks, salt: new Uint8Array(32) };
  return (await protect([rawTable(MEASURE, rows)], policy, context)).tables;
}

function statuses({ rows }: SafeTable): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map(({ status }) => status));
}

describe('a rate per exposure', () => {
  it('stands beside its count with the exact bounds of Garwood', async () => {
    const [table] = await tablesOf(YEARS);
    expect(table!.columns.map(({ name }) => name)).toEqual([
      ...['vragen', 'dossiers', 'lo', 'hi', 'per_100', 'per_100_lo', 'per_100_hi'],
    ]);
    const last = table!.rows.at(-1)!.cells.map(({ value }) => value!);
    expect(last[2]).toBeCloseTo(137.091109613433, 8);
    expect(last[3]).toBeCloseTo(187.879506629589, 8);
    expect(last[4]).toBeCloseTo(11.7432530999271, 10);
    expect(last[6]).toBeCloseTo(13.7038298052217, 8);
  });

  it('is hidden with its count, and not available without its exposure', async () => {
    const rows = [
      [2021, 3, 1299],
      [2022, 161, null],
    ];
    const [table] = await tablesOf(rows, [], POLICY_EXTERN);
    expect(statuses(table!)).toEqual([
      ['verborgen', 'ok', 'verborgen', 'verborgen', 'verborgen', 'verborgen', 'verborgen'],
      ['ok', 'niet_beschikbaar', 'ok', 'ok', 'niet_beschikbaar', 'niet_beschikbaar', 'niet_beschikbaar'],
    ]);
  });
});

describe('a rate year on year', () => {
  it('is compared with the year before and followed over all years', async () => {
    const [, ratios, trend] = await tablesOf([...YEARS, [2023, 63, 1408]]);
    expect(ratios!.id).toBe('vragen_vergelijking');
    expect(ratios!.rows.map(({ keys }) => keys)).toEqual([
      ['2017', '2018'],
      ['2018', '2019'],
      ['2019', '2020'],
      ['2020', '2021'],
      ['2021', '2022'],
    ]);
    expect(ratios!.rows.at(-1)!.cells[0]!.value).toBeCloseTo(1.20114061234687, 12);
    expect(trend!.id).toBe('vragen_trend');
    expect(trend!.rows.map(({ keys }) => keys)).toEqual([['2017', '2022']]);
  });

  it.each([
    ['2020-09-01', [['ok'], ['ok'], ['niet_van_toepassing'], ['ok'], ['ok']], ['2017 2019', '2020 2022']],
    ['2021-02-04', [['ok'], ['ok'], ['niet_van_toepassing'], ['niet_van_toepassing'], ['ok']], ['2017 2019']],
    ['2021-09-01', [['ok'], ['ok'], ['ok'], ['niet_van_toepassing'], ['ok']], ['2017 2020']],
  ])('is not compared across a break on %s', async (date, compared, stretches) => {
    const [, ratios, trend] = await tablesOf(YEARS, [{ date, text: 'andere registratie' }]);
    expect(statuses(ratios!).map((row) => row.slice(0, 1))).toEqual(compared);
    expect(trend!.rows.map(({ keys }) => keys.join(' '))).toEqual(stretches);
  });

  it('is hidden where a year is', async () => {
    const rows = YEARS.map(([year, n, base]) => [year, year === 2018 ? 2 : n, base]);
    const [, ratios, trend] = await tablesOf(rows, [], POLICY_EXTERN);
    expect(statuses(ratios!).map(([first]) => first)).toEqual([
      ...['verborgen', 'verborgen', 'ok', 'ok', 'ok'],
    ]);
    expect(new Set(statuses(trend!)[0]!.slice(1))).toEqual(new Set(['verborgen']));
  });
});
