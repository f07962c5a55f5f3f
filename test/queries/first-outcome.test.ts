import { describe, expect, it } from 'vitest';
import type { SqlRow } from '../../src/store/engine.ts';
import { CITY, canonicalStore } from './canonical-store.ts';

/** `[niveau, start, end, reason]`; an end that is null has not come. */
type Spell = readonly [string, string, string | null, string | null];

const SQL = 'select dagen, oorzaak, dagen_in_periode, einde from eerste_uitkomst order by persoon_id';

/** What happened first to one person with these trajecten. */
async function outcomeOf(
  spells: readonly Spell[],
  datumprecisie: 'dag' | 'schooljaar' = 'dag',
): Promise<readonly SqlRow[]> {
  const trajecten = spells.map(([niveau, startdatum, einddatum, reden_einde], i) => ({
    ...{ persoon_id: 'a', traject_id: `t${i}`, niveau, opleiding: `O${i}` },
    ...{ startdatum, einddatum, reden_einde, datumprecisie },
  }));
  const engine = await canonicalStore(
    { personen: [{ persoon_id: 'a' }], trajecten, inschrijvingen: [] },
    CITY,
  );
  const rows = await engine.query(SQL);
  engine.close();
  return rows;
}

describe('the first outcome', () => {
  it.each<[string, readonly Spell[], readonly number[]]>([
    ['a stop on the first day', [['VDAB', '2021-08-31', '2021-08-31', 'stopgezet']], [1, 2, 1, 1]],
    [
      'a diploma before the period goes on',
      [
        ['SO3', '2018-09-01', '2020-06-30', 'diploma'],
        ['PBA', '2020-09-21', null, null],
      ],
      [669, 1, 1994, 0],
    ],
    ['moving away', [['PBA', '2021-09-20', '2022-03-10', 'verhuisd']], [172, 3, 172, 1]],
    ['an end for an unknown reason', [['PBA', '2021-09-20', '2022-03-10', null]], [172, 3, 172, 1]],
    ['none up to the peildatum', [['PBA', '2023-09-18', null, null]], [151, 0, 151, 0]],
    [
      'that of the first period only',
      [
        ['PBA', '2018-09-17', '2019-01-31', 'stopgezet'],
        ['PBA', '2020-09-21', '2023-06-30', 'diploma'],
      ],
      [137, 2, 137, 1],
    ],
  ])('is %s', async (_, spells, [dagen, oorzaak, dagen_in_periode, einde]) => {
    expect(await outcomeOf(spells)).toEqual([{ dagen, oorzaak, dagen_in_periode, einde }]);
  });

  it.each<[Spell, readonly number[]]>([
    [
      ['SO3', '2019-09-01', '2020-08-31', 'diploma'],
      [365, 1],
    ],
    [
      ['SO3', '2019-09-01', '2022-08-31', 'stopgezet'],
      [1095, 2],
    ],
    [
      ['SO3', '2018-09-01', '2022-08-31', 'diploma'],
      [1461, 1],
    ],
    [
      ['SO3', '2021-09-01', null, null],
      [731, 0],
    ],
    [
      ['SO3', '2023-09-01', null, null],
      [0, 0],
    ],
  ])('is known in whole years where only school years are: %j', async (spell, [dagen, oorzaak]) => {
    expect((await outcomeOf([spell], 'schooljaar'))[0]).toMatchObject({ dagen, oorzaak });
  });
});
