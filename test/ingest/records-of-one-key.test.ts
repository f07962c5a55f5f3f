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

const derived = {
  schema: 'onderwijs-report/mapping-1',
  naam: 'afgeleid',
  bestanden: [
    {
      patroon: 'export.csv',
      rij: 'traject_x_schooljaar',
      tabellen: {
        personen: { sleutel: ['persoon_id'], kolommen: { persoon_id: { bron: 'persoon' } } },
        trajecten: {
          sleutel: ['persoon_id', 'opleiding'],
          kolommen: {
            traject_id: { afgeleid: 'sleutel' },
            persoon_id: { bron: 'persoon' },
            niveau: { constante: 'GRAD' },
            opleiding: { bron: 'opleiding' },
            startdatum: { constante: '2021-09-20' },
          },
        },
        inschrijvingen: {
          sleutel: ['traject_id', 'schooljaar'],
          kolommen: {
            inschrijving_id: { afgeleid: 'sleutel' },
            traject_id: { afgeleid: 'sleutel', tabel: 'trajecten' },
            schooljaar: { bron: 'schooljaar' },
            studiepunten_opgenomen: { bron: 'punten' },
          },
        },
      },
    },
  ],
};

/** Reads rows `persoon;opleiding;schooljaar;punten` whose ids are made of them. */
async function readDerived(rows: readonly string[]) {
  const text = ['persoon;opleiding;schooljaar;punten', ...rows, ''].join('\n');
  const checked = await checkTexts({ 'export.csv': text }, { mapping: derived });
  return { findings: told(checked), rows: () => rowsOf(checked, 'inschrijvingen') };
}

describe('ids that are made of the key', () => {
  it('are those of the row that they stand for', async () => {
    const { findings, rows } = await readDerived(['P1;A;2021-22;60', 'P1;A;2022-23;30', 'P2;B;2021-22;60']);
    expect(findings).toEqual([]);
    expect(rows().map((row) => row['inschrijving_id'])).toEqual([
      'P1|A|2021-2022',
      'P1|A|2022-2023',
      'P2|B|2021-2022',
    ]);
  });

  it.each([
    ['the parts are the same', 'P1;A;2021-22;60', 'P1;A;2021-22;30'],
    ['a bar stands in other parts', 'P1|A;B;2021-22;60', 'P1;A|B;2021-22;30'],
  ])('are found twice when %s', async (_, one, two) => {
    const { findings } = await readDerived([one, 'P9;A;2021-22;60', two]);
    expect(findings).toContain('OR-202 export.csv:4 punten');
  });

  it('are not asked for where a part of the key is: an export has no such column', async () => {
    const { findings } = await readDerived(['P1;A;2021-22;60', 'P1;;2021-22;60', 'P1;A;;60']);
    expect(findings).toEqual(['OR-101 export.csv:3 opleiding', 'OR-101 export.csv:4 schooljaar']);
  });
});
