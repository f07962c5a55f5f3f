import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN, POLICY_INTERN } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension } from './build-measure.ts';

const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };
const MEASURE = buildMeasure({
  id: 'studierendement',
  by: 'traject',
  dimensions: [dimension('schooljaar', { total: false }), dimension('per', { list: 'per', total: false })],
  counts: [count('personen')],
  values: ['opgenomen', 'verworven', 'ontbrekend_opgenomen', 'ontbrekend'],
  statistic: {
    kind: 'verhouding_van_sommen',
    numerator: 'verworven',
    denominator: 'opgenomen',
    missingDenominator: 'ontbrekend_opgenomen',
    missingCount: 'ontbrekend',
    weight: 'personen',
    minimum: 30,
  },
});

/** A row: group, persons, and per person credits taken, acquired, missing and number of missing enrolments. */
type PairRow = readonly [string, number, number, number, number?, number?];

function pairTable(rows: readonly PairRow[], per = 'totaal'): RawTable {
  return {
    measure: MEASURE,
    params: { per },
    rows: rows.map(([group, persons, taken, acquired, missing = 0, missingCount = 0]) => ({
      keys: ['2021', group],
      counts: [persons],
      persons: [persons],
      values: [taken * 100, acquired * 100, missing * 100, missingCount],
    })),
  };
}

function cell(table: SafeTable, name: string, group = 'totaal') {
  const row = table.rows.find(({ keys }) => keys[1] === group)!;
  return row.cells[table.columns.findIndex((column) => column.name === name)]!;
}

describe('a ratio of sums', () => {
  it('equals R on 124 persons, to an analyst', async () => {
    const text = readFileSync(
      new URL('../../fixtures/basic/studierendement_124.csv', import.meta.url),
      'utf8',
    );
    const persons = parse(text, { columns: true }) as { opgenomen: string; verworven: string }[];
    const raw = pairTable(
      persons.map((p): PairRow => ['totaal', 1, Number(p.opgenomen), Number(p.verworven)]),
    );
    const { tables } = await protect([raw], POLICY_INTERN, CONTEXT);
    expect(cell(tables[0]!, 'personen').value).toBe(124);
    expect(cell(tables[0]!, 'som_opgenomen').value).toBe(4974);
    expect(cell(tables[0]!, 'som_verworven').value).toBe(3198);
    expect(cell(tables[0]!, 'studierendement').value).toBeCloseTo(0.642943305186972, 12);
    expect(cell(tables[0]!, 'se').value).toBeCloseTo(0.0206338695751625, 10);
    expect(cell(tables[0]!, 'lo').value).toBeCloseTo(0.602099825526726, 10);
    expect(cell(tables[0]!, 'hi').value).toBeCloseTo(0.683786784847218, 10);
  });

  it('bounds what has no known result, and leaves who has nothing else out of the persons', async () => {
    const raw = pairTable([
      ['totaal', 1, 36, 36],
      ['totaal', 1, 0, 0, 60, 1],
    ]);
    const table = (await protect([raw], POLICY_INTERN, CONTEXT)).tables[0]!;
    expect(cell(table, 'personen').value).toBe(1);
    expect(cell(table, 'ontbrekend_resultaat_inschrijvingen').value).toBe(1);
    expect(cell(table, 'ondergrens_ontbrekend_nul').value).toBe(0.375);
    expect(cell(table, 'bovengrens_ontbrekend_alles').value).toBe(1);
    expect(cell(table, 'se').status).toBe('niet_van_toepassing');
    expect(cell(table, 'band_100').value).toBe(1);
  });

  it('shows sums from thirty persons, bands from ten, and below that no more than the persons', async () => {
    const statuses = async (persons: number) => {
      const raw = pairTable([
        ['totaal', persons - 5, 60, 60],
        ['totaal', 5, 60, 30],
      ]);
      const table = (await protect([raw], POLICY_EXTERN, CONTEXT)).tables[0]!;
      return [
        'personen',
        'som_opgenomen',
        'studierendement',
        'n_onder_60',
        'band_100',
        'aandeel_onder_60',
      ].map((name) => cell(table, name).status);
    };
    expect(await statuses(30)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
    expect(await statuses(29)).toEqual(['ok', 'onzeker', 'onzeker', 'ok', 'ok', 'ok']);
    expect(await statuses(10)).toEqual(['ok', 'onzeker', 'onzeker', 'ok', 'ok', 'ok']);
    expect((await statuses(9)).slice(1)).toEqual(Array(5).fill(expect.stringMatching(/onzeker|verborgen/)));
  });

  it('shows no sums of two groups that leave one to four persons by subtraction, also over tables', async () => {
    const whole = pairTable([['totaal', 73, 60, 60]]);
    const parts = (small: number) =>
      pairTable(
        [
          ['A', 36, 60, 60],
          ['B', 37 - small, 60, 60],
          ['C', small, 60, 60],
        ],
        'groep',
      );
    const statuses = async (small: number) => {
      const { tables } = await protect([whole, parts(small)], POLICY_EXTERN, CONTEXT);
      return [
        cell(tables[0]!, 'som_opgenomen').status,
        ...['A', 'B', 'C'].map((g) => cell(tables[1]!, 'som_opgenomen', g).status),
      ];
    };
    for (const small of [3, 6]) {
      const [total, ...shares] = await statuses(small);
      const left = [36, 37 - small, small].reduce(
        (n, persons, i) => (shares[i] === 'ok' ? n : n + persons),
        0,
      );
      expect(total === 'ok' && left > 0 && left < 5).toBe(false);
      expect(shares[2]).not.toBe('ok');
    }
  });
});
