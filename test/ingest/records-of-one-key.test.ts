import { describe, expect, it } from 'vitest';
import { checkTexts, rowsOf, told } from './check-texts.ts';

const flat = (conflict?: string) => ({
  schema: 'onderwijs-report/mapping-1',
  naam: 'vlak',
  bestanden: [
    {
      patroon: 'export.csv',
      rij: 'traject',
      tabellen: {
        personen: {
          sleutel: ['persoon_id'],
          ...(conflict === undefined ? {} : { bij_conflict: conflict }),
          kolommen: {
            persoon_id: { bron: 'persoon' },
            geslacht: { bron: 'geslacht' },
            geboortejaar: { bron: 'jaar' },
          },
        },
        trajecten: {
          sleutel: ['traject_id'],
          kolommen: {
            traject_id: { bron: 'traject' },
            persoon_id: { bron: 'persoon' },
            niveau: { constante: 'GRAD' },
            opleiding: { bron: 'opleiding' },
            startdatum: { constante: '2021-09-20' },
          },
        },
        inschrijvingen: {
          sleutel: ['inschrijving_id'],
          kolommen: {
            inschrijving_id: { bron: 'traject' },
            traject_id: { bron: 'traject' },
            schooljaar: { constante: '2021-2022' },
          },
        },
      },
    },
  ],
});

/** Reads rows `persoon;geslacht;jaar` as a flat export of one traject each. */
async function read(people: readonly string[], conflict?: string) {
  const lines = people.map((person, i) => `${person};T${i};x`);
  const text = ['persoon;geslacht;jaar;traject;opleiding', ...lines, ''].join('\n');
  const checked = await checkTexts({ 'export.csv': text }, { mapping: flat(conflict) });
  const rows = rowsOf(checked, 'personen').map((row) =>
    [row['persoon_id'], row['geslacht'], row['geboortejaar']].join(' '),
  );
  return { told: told(checked), rows };
}

describe('the records of one person', () => {
  it('are one row when all say the same', async () => {
    const { told: findings, rows } = await read(['P1;V;1998', 'P2;M;2001', 'P1;V;1998', 'P1;V;1998']);
    expect(findings).toEqual([]);
    expect(rows).toEqual(['P1 V 1998', 'P2 M 2001']);
  });

  it('complete each other where one of them is empty, beside persons of whom all say the same', async () => {
    const { told: findings, rows } = await read(['P1;V;', 'P2;M;2001', 'P1;;1998', 'P2;M;2001']);
    expect(findings).toEqual([]);
    expect(rows).toEqual(['P1 V 1998', 'P2 M 2001']);
  });

  it('are refused where they disagree, and only there', async () => {
    const { told: findings } = await read(['P1;V;1998', 'P2;M;2001', 'P1;M;1998', 'P2;M;2001']);
    expect(findings).toEqual(['OR-202 export.csv:4 geslacht']);
  });

  it('are kept, the last one deciding, where the mapping says so', async () => {
    const people = ['P1;V;1998', 'P2;M;2001', 'P1;M;', 'P2;M;2001'];
    const { told: findings, rows } = await read(people, 'laatste_en_melden');
    expect(findings).toEqual(['OR-203 export.csv:4 geslacht']);
    expect(rows).toEqual(['P1 M 1998', 'P2 M 2001']);
  });

  it('are each looked at when the person is not known', async () => {
    const { told: findings } = await read(['P1;V;1998', ';M;2001', 'P1;V;1998', ';M;2001']);
    expect(findings).toEqual(['OR-101 export.csv:3 persoon', 'OR-101 export.csv:5 persoon']);
  });
});
