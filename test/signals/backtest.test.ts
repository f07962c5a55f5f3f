import { beforeAll, describe, expect, it } from 'vitest';
import { POLICY_INTERN } from '../../src/protect/policy.ts';
import type { SafeTable } from '../../src/protect/protect.ts';
import { protect } from '../../src/protect/protect.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { runMeasure } from '../../src/store/run-measure.ts';
import { type CanonicalRows, CITY, canonicalStore } from '../queries/canonical-store.ts';

/** `[person, start, end, reason, day of a result with few points]`: one vocational training each, so only S1 can fire. */
const STORIES: readonly (readonly [string, string, string | null, string | null, string | null])[] = [
  ['gestopt_na_signaal', '2014-01-10', '2014-12-31', 'stopgezet', '2014-06-01'],
  ['diploma_na_signaal', '2014-01-10', '2014-12-31', 'diploma', '2014-06-01'],
  ['gestopt_zonder', '2014-01-10', '2014-12-31', 'stopgezet', null],
  ['diploma_zonder', '2014-01-10', '2014-12-31', 'diploma', null],
  ['gestopt_21_dagen', '2014-01-10', '2014-12-31', 'stopgezet', '2014-12-10'],
  ['gestopt_28_dagen', '2014-01-10', '2014-12-31', 'stopgezet', '2014-12-03'],
  ['diploma_21_dagen', '2014-01-10', '2014-12-31', 'diploma', '2014-12-10'],
  ['resultaat_na_het_einde', '2014-01-10', '2014-12-31', 'stopgezet', '2015-02-01'],
  ['verhuisd', '2014-01-10', '2014-12-31', 'verhuisd', '2014-06-01'],
  ['loopt_nog', '2014-01-10', null, null, '2014-06-01'],
  ['te_jonge_cohorte', '2019-10-01', '2020-05-31', 'stopgezet', '2020-02-01'],
];

function city(): CanonicalRows {
  const withResult = STORIES.filter(([, , , , day]) => day !== null);
  return {
    personen: STORIES.map(([persoon_id]) => ({ persoon_id })),
    trajecten: STORIES.map(([persoon_id, startdatum, einddatum, reden_einde]) => ({
      persoon_id,
      traject_id: `t_${persoon_id}`,
      niveau: 'VDAB',
      opleiding: 'A',
      startdatum,
      einddatum,
      reden_einde,
    })),
    inschrijvingen: withResult.map(([id]) => ({
      inschrijving_id: `i_${id}`,
      traject_id: `t_${id}`,
      schooljaar: '2013-2014',
    })),
    resultaten: withResult.map(([id, , , , day]) => ({
      resultaat_id: `r_${id}`,
      inschrijving_id: `i_${id}`,
      evaluatiemoment: 'module',
      beschikbaar_op: day,
      studiepunten_geevalueerd: 1000,
      studiepunten_verworven: 100,
    })),
  };
}

describe('what the signals foretold', () => {
  let table: SafeTable;
  beforeAll(async () => {
    const engine = await canonicalStore(city());
    const measure = readMeasures().find(({ id }) => id === 'signalen_toets')!;
    const raw = await runMeasure(engine, measure, { per: 'totaal' });
    engine.close();
    const safe = await protect([raw], POLICY_INTERN, { peildatum: CITY.peildatum });
    table = safe.tables[0]!;
  });

  const valuesOf = (regel: string): Readonly<Record<string, number | null>> => {
    const row = table.rows.find(({ keys }) => keys[0] === regel)!;
    return Object.fromEntries(table.columns.map(({ name }, i) => [name, row.cells[i]!.value]));
  };

  it('counts each ending under what its rule said in time', () => {
    expect(valuesOf('S1_laag_studierendement')).toMatchObject({
      n_rijp: 10,
      n_lopend: 1,
      n_uit_beeld: 1,
      tp: 2,
      fp: 1,
      fn: 3,
      tn: 2,
      te_laat: 1,
      gesignaleerd: 3,
      niet_gesignaleerd: 5,
      gestopt: 5,
      n_afgesloten: 8,
      precisie: 2 / 3,
      recall: 2 / 5,
      basisgraad: 5 / 8,
      lift: 2 / 3 / (5 / 8),
      stop_gesignaleerd_min_niet: 2 / 3 - 3 / 5,
    });
  });

  it('tells how long before the end the rightly signalled were, in weeks', () => {
    const ahead = valuesOf('S1_laag_studierendement');
    const [near, far] = [28, 213];
    expect(ahead['voorsprong_weken_mediaan']).toBeCloseTo((near + far) / 2 / 7, 12);
    expect(ahead['voorsprong_q1']).toBeCloseTo((near + 0.25 * (far - near)) / 7, 12);
    expect(ahead['voorsprong_q3']).toBeCloseTo((near + 0.75 * (far - near)) / 7, 12);
  });

  it('holds signalling everybody beside it: all found, at the base rate', () => {
    expect(valuesOf('iedereen')).toMatchObject({
      tp: 5,
      fp: 3,
      fn: 0,
      tn: 0,
      recall: 1,
      precisie: 5 / 8,
      lift: 1,
    });
  });

  it('says nothing of a rule that never spoke but that it missed all', () => {
    expect(valuesOf('S4_tweede_wissel')).toMatchObject({
      tp: 0,
      fp: 0,
      fn: 5,
      tn: 3,
      precisie: null,
      lift: null,
    });
  });
});
