import { beforeAll, describe, expect, test } from 'vitest';
import type { RawRow, RawTable } from '../../src/model/table.ts';
import { type City, loadCity } from '../commands/city.ts';
import { type CityDesign, designCity } from './stad.ts';

let city: City;
let sets: readonly CityDesign[];

beforeAll(async () => {
  city = await loadCity('stad');
  const first = await designCity(city.dataDir, '2022-02-15');
  const second = await designCity(city.dataDir, '2023-02-15', first.design);
  const third = await designCity(city.dataDir, '2024-02-15', second.design);
  sets = [first, second, third];
}, 120_000);

/** Hidden counts per hundred that hold something. */
const share = ({ loss }: CityDesign): number => (100 * loss.hidden) / loss.nonZero;

describe('the yearly set of the city', () => {
  test('hides at most 10 % for 2020, 5 % for 2022, and no total', () => {
    expect(share(sets[0]!)).toBeLessThanOrEqual(10);
    expect(share(sets[2]!)).toBeLessThanOrEqual(5);
    expect(sets.map(({ loss }) => loss.totals)).toEqual([0, 0, 0]);
    expect(sets[2]!.loss.nonZero).toBeGreaterThan(400);
  });

  test('hides at most 5 % for 2022 when it is the first release', async () => {
    const alone = await designCity(city.dataDir, '2024-02-15');
    expect(share(alone)).toBeLessThanOrEqual(5);
    expect(alone.loss.totals).toBe(0);
  }, 60_000);

  test('keeps rungs and pools from release to release', () => {
    const [first, , last] = sets;
    for (const table of first!.tables) expect(rungOf(last!, table)).toBe(rungOf(first!, table));
    const pools = new Map(last!.tables.flatMap(pooledRows));
    const earlier = first!.tables.flatMap(pooledRows);
    expect(earlier.length).toBeGreaterThan(10);
    for (const [place, counts] of earlier)
      if (pools.has(place) && !counts.includes(null)) expect(pools.get(place)).toEqual(counts);
  });

  test('groups the levels of the cohorts in four', () => {
    const cohorts = sets[2]!.tables.find(
      ({ measure, params }) => measure.id === 'cohorten' && params.per === 'niveaugroep',
    );
    const of2021 = cohorts!.rows
      .filter(({ keys }) => keys[0] === '2021')
      .map(({ keys, counts }) => [keys[1], counts[0]]);
    expect(of2021).toEqual([
      ['SO_TKO', 14],
      ['GRAD', 16],
      ['BA_MA', 28],
      ['VDAB', 6],
    ]);
  });
});

function rungOf({ design }: CityDesign, { measure, params }: RawTable): number | undefined {
  const by = params.per === 'totaal' ? '' : `_${params.per}`;
  return design.treden[`${measure.id}${by}${params.versie === undefined ? '' : `_${params.versie}`}`];
}

/** Counts of pools of years by the table, categories and values that they stand at. */
function pooledRows({ measure, params, rows }: RawTable): readonly (readonly [string, RawRow['counts']])[] {
  return rows
    .filter(({ keys }) => keys[0]!.includes('..'))
    .map(({ keys, values, counts }) => [
      [measure.id, params.per, params.versie, ...keys, ...values].join('|'),
      counts,
    ]);
}
