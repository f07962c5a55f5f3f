import { describe, expect, it } from 'vitest';
import type { MappingColumn } from '../../src/model/mapping.ts';
import { UserError } from '../../src/model/user-error.ts';
import { checkTexts, rowsOf, told } from './check-texts.ts';

const VERSION = { schema: 'onderwijs-report/mapping-1', naam: 'verzonnen' };

/** Reads one column of `personen` from cells, through a mapping. */
async function readPerson(column: MappingColumn, cells: readonly string[], name = 'steunvorm') {
  const mapping = {
    ...VERSION,
    bestanden: [
      {
        patroon: 'p.csv',
        scheidingsteken: ';',
        lege_waarden: ['', 'n.v.t.'],
        tabellen: { personen: { kolommen: { persoon_id: { bron: 'id' }, [name]: column } } },
      },
    ],
  };
  const lines = cells.map((cell, i) => `P${i};${cell}`);
  const checked = await checkTexts({ 'p.csv': ['id;x', ...lines, ''].join('\n') }, { mapping });
  return {
    values: rowsOf(checked, 'personen').map((row) => row[name]),
    told: told(checked).filter((finding) => !finding.startsWith('OR-010')),
  };
}

const STEUN = { Leefloon: 'leefloon', 'Eq. leefloon': 'equivalent_leefloon', '?': 'onbekend' };

describe('a column of a mapping', () => {
  it('is trimmed, then looked up exactly, then without case, accents and punctuation', async () => {
    const { values, told: findings } = await readPerson({ bron: 'x', waarden: STEUN }, [
      ' Leefloon ',
      'LEEFLOON',
      'eq leefloon',
      'Éq.-Leefloon',
      '?',
      'geen',
    ]);
    expect(values).toEqual([
      'leefloon',
      'leefloon',
      'equivalent_leefloon',
      'equivalent_leefloon',
      'onbekend',
      'geen',
    ]);
    expect(findings).toEqual([]);
  });

  it('matches a value without letters or digits only exactly', async () => {
    expect((await readPerson({ bron: 'x', waarden: STEUN }, ['??'])).told).toEqual(['OR-111 p.csv:2 x']);
  });

  it('is null for an empty cell, or "anders" when given', async () => {
    expect((await readPerson({ bron: 'x', waarden: STEUN }, ['', 'n.v.t.'])).values).toEqual([null, null]);
    const open = await readPerson({ bron: 'x', waarden: STEUN, anders: 'onbekend' }, ['', 'Loon']);
    expect(open.values).toEqual(['onbekend', 'onbekend']);
    expect(open.told).toEqual(['OR-112 p.csv:3 x']);
    const strict = await readPerson({ bron: 'x', waarden: STEUN, anders: 'fout' }, ['', 'Loon']);
    expect(strict.values).toEqual([null]);
    expect(strict.told).toEqual(['OR-111 p.csv:3 x']);
  });

  it('reduces a date of birth to its year only when it says so', async () => {
    const reduced = await readPerson(
      { bron: 'x', afgeleid: 'jaar_uit_datum' },
      ['05/03/1998'],
      'geboortejaar',
    );
    expect(reduced).toEqual({ values: [1998], told: [] });
    const refused = await readPerson({ bron: 'x' }, ['05/03/1998'], 'geboortejaar');
    expect(refused.told).toEqual(['OR-403 p.csv: x']);
  });
});

/** Reads trajecten from a flat export with school years only. */
async function readYears(rows: readonly string[], peildatum = '2024-02-15') {
  const mapping = {
    ...VERSION,
    bestanden: [
      {
        patroon: 'v.csv',
        scheidingsteken: ';',
        rij: 'traject_x_schooljaar',
        tabellen: {
          personen: { kolommen: { persoon_id: { bron: 'id' } } },
          trajecten: {
            sleutel: ['persoon_id', 'niveau', 'opleiding', 'startdatum'],
            kolommen: {
              traject_id: { afgeleid: 'sleutel' },
              persoon_id: { bron: 'id' },
              niveau: { constante: 'PBA' },
              opleiding: { bron: 'richting' },
              startdatum: { afgeleid: 'start_uit_schooljaren' },
              einddatum: { afgeleid: 'einde_uit_schooljaren' },
              reden_einde: { bron: 'reden' },
              datumprecisie: { constante: 'schooljaar' },
            },
          },
          inschrijvingen: {
            sleutel: ['traject_id', 'schooljaar'],
            kolommen: {
              inschrijving_id: { afgeleid: 'sleutel' },
              traject_id: { afgeleid: 'sleutel', tabel: 'trajecten' },
              schooljaar: { bron: 'jaar' },
            },
          },
        },
      },
    ],
  };
  return checkTexts({ 'v.csv': ['id;richting;jaar;reden', ...rows, ''].join('\n') }, { mapping, peildatum });
}

describe('trajecten from school years only', () => {
  const spells = (checked: Awaited<ReturnType<typeof readYears>>): readonly string[] =>
    rowsOf(checked, 'trajecten').map(
      (row) => `${row['persoon_id']} ${row['startdatum']} ${row['einddatum']} ${row['reden_einde']}`,
    );

  it('makes one traject of consecutive years, whatever the order of the rows', async () => {
    const checked = await readYears(['A;B1;2022-23;', 'A;B1;2020-21;', 'A;B1;2021-22;', 'B;B1;2023-24;']);
    expect(told(checked)).toEqual([]);
    expect(spells(checked)).toEqual(['A 2020-09-01 2023-08-31 onbekend', 'B 2023-09-01 null null']);
    expect(rowsOf(checked, 'inschrijvingen').map((row) => row['inschrijving_id'])).toEqual([
      'A|PBA|B1|2020-09-01|2022-2023',
      'A|PBA|B1|2020-09-01|2020-2021',
      'A|PBA|B1|2020-09-01|2021-2022',
      'B|PBA|B1|2023-09-01|2023-2024',
    ]);
  });

  it('starts a new traject after a year without, and for another opleiding', async () => {
    const checked = await readYears(['A;B1;2019;stopgezet', 'A;B1;2021;', 'A;B2;2022;', 'B;B1;2023;']);
    expect(spells(checked)).toEqual([
      'A 2019-09-01 2020-08-31 stopgezet',
      'A 2021-09-01 2022-08-31 onbekend',
      'A 2022-09-01 2023-08-31 onbekend',
      'B 2023-09-01 null null',
    ]);
  });

  it('ends on the peildatum when a reason is given in the newest year', async () => {
    expect(spells(await readYears(['A;B1;2022;', 'A;B1;2023;diploma']))).toEqual([
      'A 2022-09-01 2024-02-15 diploma',
    ]);
  });
});

describe('rows of several records and files', () => {
  const files = {
    'a.csv': 'id;g;j\nP1;V;1998\nP1;M;\nP2;;2001\nP2;M;\n',
    'b.csv': 'id;h\nP2;Belg\nP3;Belg\n',
  };
  const mapping = (bij_conflict: string, g: MappingColumn = { bron: 'g' }) => ({
    ...VERSION,
    bestanden: [
      {
        patroon: 'a.csv',
        scheidingsteken: ';',
        rij: 'traject',
        tabellen: {
          personen: {
            bij_conflict,
            kolommen: { persoon_id: { bron: 'id' }, geslacht: g, geboortejaar: { bron: 'j' } },
          },
        },
      },
      {
        patroon: 'b.csv',
        scheidingsteken: ';',
        tabellen: { personen: { kolommen: { persoon_id: { bron: 'id' }, herkomst: { bron: 'h' } } } },
      },
    ],
  });
  const onlyA = { 'a.csv': files['a.csv'] };
  const persons = (checked: Awaited<ReturnType<typeof checkTexts>>) =>
    rowsOf(checked, 'personen').map((row) => [
      row['persoon_id'],
      row['geslacht'],
      row['geboortejaar'],
      row['herkomst'],
    ]);
  const findings = (checked: Awaited<ReturnType<typeof checkTexts>>) =>
    told(checked).filter((finding) => !finding.startsWith('OR-010'));

  it('refuses another value by default', async () => {
    expect(findings(await checkTexts(onlyA, { mapping: mapping('fout') }))).toEqual(['OR-202 a.csv:3 g']);
  });

  it('takes the last or the first value and says so, when the mapping does', async () => {
    const last = await checkTexts(onlyA, { mapping: mapping('laatste_en_melden') });
    expect(findings(last)).toEqual(['OR-203 a.csv:3 g']);
    expect(persons(last)).toEqual([
      ['P1', 'M', 1998, null],
      ['P2', 'M', 2001, null],
    ]);
    const first = await checkTexts(onlyA, { mapping: mapping('eerste_en_melden') });
    expect(persons(first)[0]).toEqual(['P1', 'V', 1998, null]);
  });

  it('takes first or last without a word where the column says so', async () => {
    const last = await checkTexts(onlyA, {
      mapping: mapping('fout', { bron: 'g', afgeleid: 'laatste_niet_leeg' }),
    });
    expect(findings(last)).toEqual([]);
    expect(persons(last)[0]).toEqual(['P1', 'M', 1998, null]);
    const first = await checkTexts(onlyA, {
      mapping: mapping('fout', { bron: 'g', afgeleid: 'eerste_niet_leeg' }),
    });
    expect(persons(first)[0]).toEqual(['P1', 'V', 1998, null]);
  });

  it('brings files together on the key and names a key without a counterpart', async () => {
    const inschrijving = (extra: object) => ({ kolommen: { inschrijving_id: { bron: 'id' }, ...extra } });
    const joined = await checkTexts(
      { 'i.csv': 'id;t;j\nI1;T1;2021\nI2;T1;2022\n', 'r.csv': 'id;sp\nI1;60\nI3;30\n' },
      {
        mapping: {
          ...VERSION,
          bestanden: [
            {
              patroon: 'i.csv',
              tabellen: {
                inschrijvingen: inschrijving({ traject_id: { bron: 't' }, schooljaar: { bron: 'j' } }),
              },
            },
            {
              patroon: 'r.csv',
              tabellen: { inschrijvingen: inschrijving({ studiepunten_opgenomen: { bron: 'sp' } }) },
            },
          ],
        },
      },
    );
    expect(findings(joined)).toEqual(['OR-205 i.csv:3 id', 'OR-204 r.csv:3 id']);
    expect(rowsOf(joined, 'inschrijvingen').map((row) => row['studiepunten_opgenomen'])).toEqual([
      6000,
      null,
    ]);
  });
});

describe('a mapping that does not hold', () => {
  const file = (extra: object, kolommen: object = { persoon_id: { bron: 'id' } }) => ({
    ...VERSION,
    bestanden: [{ patroon: 'a.csv', tabellen: { personen: { kolommen } }, ...extra }],
  });
  const refusal = async (mapping: object): Promise<UserError> => {
    try {
      await checkTexts({ 'a.csv': 'id\n1\n' }, { mapping });
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('the mapping was accepted');
  };

  it('names an unknown key with the nearest known one', async () => {
    const error = await refusal(file({ scheidingstken: ';' }));
    expect(error.exit).toBe('usage');
    expect(error.text.en).toBe('mapping.json.bestanden[0]: unknown key "scheidingstken"');
    expect(error.hint?.en).toBe('did you mean "scheidingsteken"?');
  });

  it.each([
    [
      'a table that does not exist',
      { ...VERSION, bestanden: [{ patroon: 'a', tabellen: { persoon: { kolommen: {} } } }] },
      'bestanden[0].tabellen: "persoon"',
    ],
    ['a column that does not exist', file({}, { persoonid: { bron: 'id' } }), '"persoonid" does not exist'],
    [
      'a code that does not exist',
      file({}, { geslacht: { bron: 'g', waarden: { m: 'Man' } } }),
      '"Man" does not exist',
    ],
    ['a column from nowhere', file({}, { persoon_id: {} }), 'set "bron"'],
    [
      'two meanings of one value',
      file({}, { geslacht: { bron: 'g', waarden: { man: 'M', 'Man.': 'X' } } }),
      'stands there twice',
    ],
    ['a date format without a month', file({ datumformaten: ['DD/YYYY'] }), 'has no YYYY, MM and DD'],
    ['a derivation that does not exist', file({}, { persoon_id: { afgeleid: 'sql' } }), 'must be one of'],
    [
      'an undeclared trait',
      {
        ...VERSION,
        bestanden: [
          { patroon: 'a', tabellen: { personen: { kolommen: {}, kenmerken: { regio: { bron: 'r' } } } } },
        ],
      },
      '"regio" does not exist',
    ],
    ['a peildatum that is no day', { ...file({}), peildatum: '2024-02-31' }, 'not an existing day'],
    [
      'a required column that no file fills',
      file({}, { geslacht: { bron: 'g' } }),
      'no file fills personen.persoon_id',
    ],
    ['no files', { ...VERSION, bestanden: [] }, 'not empty'],
  ])('refuses %s', async (_, mapping, message) => {
    expect((await refusal(mapping)).text.en).toContain(message);
  });
});
