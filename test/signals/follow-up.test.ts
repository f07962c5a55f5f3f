import { expect, it } from 'vitest';
import { canonicalStore } from '../queries/canonical-store.ts';

const SIGNAL = '2022-02-10';

/** `[day, status, type]` of the actions for a person with one signal on 10 February 2022. */
async function momentWith(actions: readonly (readonly [string, string | null, string])[]) {
  const engine = await canonicalStore({
    personen: [{ persoon_id: 'a' }, { persoon_id: 'b' }],
    trajecten: ['a', 'b'].map((persoon_id) => ({
      persoon_id,
      traject_id: `t_${persoon_id}`,
      niveau: 'VDAB',
      opleiding: 'A',
      startdatum: '2021-09-01',
    })),
    inschrijvingen: [{ inschrijving_id: 'i', traject_id: 't_a', schooljaar: '2021-2022' }],
    resultaten: [
      ...[SIGNAL, '2022-06-01'].map((beschikbaar_op, i) => ({
        resultaat_id: `r${i}`,
        inschrijving_id: 'i',
        evaluatiemoment: 'module',
        beschikbaar_op,
        studiepunten_geevalueerd: 1000,
        studiepunten_verworven: 0,
      })),
    ],
    acties: actions.map(([datum, status, actietype], i) => ({
      actie_id: `A${i}`,
      persoon_id: actietype === 'gesprek_met_b' ? 'b' : 'a',
      datum,
      actietype: actietype === 'gesprek_met_b' ? 'gesprek' : actietype,
      status,
    })),
  });
  const rows = await engine.query(
    'select met_actie, actietype, dagen from signaal_moment order by persoon_id',
  );
  engine.close();
  expect(rows, 'the first signal of the year only').toHaveLength(1);
  return rows[0]!;
}

it.each([
  ['the day itself', '2022-02-10', null, 0],
  ['the 30th day', '2022-03-12', 'uitgevoerd', 30],
])('an action on %s is a follow-up', async (_, day, status, dagen) => {
  expect(await momentWith([[day, status, 'gesprek']])).toEqual({ met_actie: 1, actietype: 'gesprek', dagen });
});

it.each([
  ['before the signal', '2022-02-09', null, 'gesprek'],
  ['after 31 days', '2022-03-13', null, 'gesprek'],
  ['that was only planned', '2022-02-20', 'gepland', 'gesprek'],
  ['that was cancelled', '2022-02-20', 'geannuleerd', 'gesprek'],
  ['for another person', '2022-02-20', null, 'gesprek_met_b'],
])('an action %s is none', async (_, day, status, type) => {
  expect(await momentWith([[day, status, type]])).toEqual({ met_actie: 0, actietype: null, dagen: null });
});

it('the first of several counts', async () => {
  expect(
    await momentWith([
      ['2022-02-25', null, 'financieel'],
      ['2022-02-20', null, 'doorverwijzing_leerwinkel'],
    ]),
  ).toEqual({ met_actie: 1, actietype: 'doorverwijzing_leerwinkel', dagen: 10 });
});
