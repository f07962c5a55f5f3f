import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/model/settings.ts';
import type { SqlRow, SqlValue } from '../../src/store/engine.ts';
import { CITY, canonicalStore } from './canonical-store.ts';

/** `[niveau, opleiding, start, end, reason]`; an end that is null has not come. */
type Spell = readonly [string, string, string, string | null, string | null];

/** What a query gives on one person with these trajecten (t1, t2, …). */
async function ask(
  spells: readonly Spell[],
  sql: string,
  options: {
    settings?: Partial<Settings>;
    person?: Readonly<Record<string, SqlValue>>;
    duration?: number;
  } = {},
): Promise<readonly SqlRow[]> {
  const trajecten = spells.map(([niveau, opleiding, startdatum, einddatum, reden_einde], i) => ({
    persoon_id: '1e05',
    traject_id: `t${i + 1}`,
    niveau,
    opleiding,
    startdatum,
    einddatum,
    reden_einde,
    nominale_duur_jaren: options.duration ?? null,
  }));
  const personen = [{ persoon_id: '1e05', ...options.person }];
  const engine = await canonicalStore(
    { personen, trajecten, inschrijvingen: [] },
    { ...CITY, ...options.settings },
  );
  const rows = await engine.query(sql);
  engine.close();
  return rows;
}

const PERIODS = 'select startdag, laatste_dag, klasse from studieperiode order by periode_nr';
const YEARS = 'select schooljaar, klasse from uitstroom order by schooljaar';
const GROUPS = 'select niveaugroep, onderbreking from hoofdtraject order by vandag';

describe('a studieperiode', () => {
  it.each([
    ['2020-10-31', 1],
    ['2020-11-01', 2],
  ])('that is interrupted until %s makes %i of it', async (start, periods) => {
    const spells: Spell[] = [
      ['SO3', 'A', '2019-09-01', '2020-06-30', 'diploma'],
      ['PBA', 'B', start, null, null],
    ];
    expect(await ask(spells, PERIODS)).toHaveLength(periods);
  });

  it('is not interrupted by a short training inside a long one', async () => {
    const spells: Spell[] = [
      ['TKO', 'A', '2016-09-01', '2019-06-30', 'stopgezet'],
      ['VDAB', 'B', '2016-10-01', '2016-12-01', 'diploma'],
      ['PBA', 'C', '2019-09-01', '2020-01-31', 'stopgezet'],
    ];
    expect(await ask(spells, PERIODS)).toHaveLength(1);
  });

  it.each([
    [['stopgezet', 'diploma'], 'diploma'],
    [['onbekend', 'verhuisd'], 'verhuisd'],
    [['hulp_beeindigd', 'overleden'], 'overleden'],
    [['herorientatie', 'onbekend'], 'stopgezet'],
  ])('that ends with %j on one day ends as %s', async (reasons, klasse) => {
    const spells = reasons.map((reason, i): Spell => ['VDAB', `O${i}`, '2019-09-01', '2020-01-31', reason]);
    expect((await ask(spells, PERIODS)).map((row) => row['klasse'])).toEqual([klasse]);
  });

  it.each([
    ['2024-02-15', '2024-02-15', 'stopgezet'],
    ['2024-02-16', null, 'lopend'],
  ])('that ends on %s is known by the peildatum or runs', async (end, _, klasse) => {
    const rows = await ask([['VDAB', 'A', '2023-09-01', end, 'stopgezet']], PERIODS);
    expect(rows[0]?.['klasse']).toBe(klasse);
  });

  it('has no day of a traject that never started, or starts after the peildatum', async () => {
    const spells: Spell[] = [
      ['PBA', 'A', '2022-10-01', '2022-09-20', 'nooit_gestart'],
      ['PBA', 'B', '2024-02-16', null, null],
    ];
    expect(await ask(spells, PERIODS)).toEqual([]);
  });

  it('runs when there is a reason but no end', async () => {
    const sql = 'select lopend, einde_onbekend from traject_in_periode';
    expect(await ask([['PBA', 'A', '2022-09-20', null, 'stopgezet']], sql)).toEqual([
      { lopend: 1, einde_onbekend: 1 },
    ]);
  });

  it('ends for an unknown reason when the reason is empty', async () => {
    expect(await ask([['PBA', 'A', '2021-09-20', '2022-01-31', null]], YEARS)).toEqual([
      { schooljaar: 2021, klasse: 'onbekend' },
    ]);
  });
});

describe('the September rule', () => {
  it.each([
    ['PBA', '2019-09-23', '2021-09-01', 2020],
    ['PBA', '2019-09-23', '2021-09-30', 2020],
    ['PBA', '2019-09-23', '2021-10-01', 2021],
    ['PBA', '2021-09-01', '2021-09-30', 2021],
    ['PBA', '2021-08-31', '2021-09-30', 2020],
    ['VDAB', '2019-09-23', '2021-09-30', 2021],
    ['HBO5V', '2019-09-23', '2021-09-30', 2021],
  ])('counts a %s from %s to %s in %i', async (niveau, start, end, schooljaar) => {
    const rows = await ask([[niveau, 'A', start, end, 'diploma']], YEARS);
    expect(rows.map((row) => row['schooljaar'])).toEqual([schooljaar]);
  });

  it('can be switched off', async () => {
    const spells: Spell[] = [['PBA', 'A', '2019-09-23', '2021-09-10', 'diploma']];
    const rows = await ask(spells, YEARS, { settings: { septemberregel: false } });
    expect(rows.map((row) => row['schooljaar'])).toEqual([2021]);
  });
});

describe('the main traject', () => {
  it('is the one of the highest level, then the earliest, and is carried through a gap', async () => {
    const spells: Spell[] = [
      ['VDAB', 'A', '2019-01-01', '2019-06-30', 'stopgezet'],
      ['TKO', 'B', '2019-03-01', '2019-04-30', 'stopgezet'],
      ['GRAD', 'C', '2019-09-01', null, null],
    ];
    expect(await ask(spells, GROUPS)).toEqual([
      { niveaugroep: 'VDAB', onderbreking: 0 },
      { niveaugroep: 'TKO', onderbreking: 0 },
      { niveaugroep: 'VDAB', onderbreking: 0 },
      { niveaugroep: 'VDAB', onderbreking: 1 },
      { niveaugroep: 'GRAD', onderbreking: 0 },
    ]);
  });

  it('of two of one level is the earliest, then the smallest id', async () => {
    const spells: Spell[] = [
      ['PBA', 'A', '2019-10-01', null, null],
      ['ABA', 'B', '2019-09-01', null, null],
      ['PBA', 'C', '2019-09-01', null, null],
    ];
    const rows = await ask(spells, 'select distinct traject_id from hoofdtraject order by traject_id');
    expect(rows).toEqual([{ traject_id: 't2' }]);
  });
});

describe('a cohort', () => {
  it('holds nobody who started before registration, though they flow in', async () => {
    const settings = { registratieVanaf: '2014-01-15' };
    const spells: Spell[] = [['PBA', 'A', '2013-09-20', null, null]];
    expect(await ask(spells, 'select soort from instroom', { settings })).toEqual([{ soort: 'nieuw' }]);
    expect(await ask(spells, 'select cohort from cohort', { settings })).toEqual([]);
  });

  it('counts who returns once, in the year of the first start', async () => {
    const spells: Spell[] = [
      ['PBA', 'A', '2018-09-20', '2019-01-31', 'stopgezet'],
      ['TKO', 'B', '2020-09-18', '2022-06-30', 'diploma'],
      ['VDAB', 'C', '2023-02-01', null, null],
    ];
    expect(await ask(spells, 'select cohort, niveaugroep from cohort')).toEqual([
      { cohort: 2018, niveaugroep: 'BA' },
    ]);
    expect(
      (await ask(spells, 'select soort from instroom order by schooljaar')).map((row) => row['soort']),
    ).toEqual(['nieuw', 'terugkeer', 'her_instroom']);
  });
});

describe('a change of opleiding', () => {
  const SQL = 'select traject_id, soort from wissel order by traject_id';
  const first: Spell = ['PBA', 'A', '2019-09-20', '2020-06-30', 'herorientatie'];

  it.each([
    ['another opleiding', ['GRAD', 'B', '2020-09-20', null, null], [{ traject_id: 't2', soort: 'wissel' }]],
    ['the same opleiding', ['PBA', 'A', '2020-09-20', null, null], [{ traject_id: 't2', soort: 'zelfde' }]],
    ['a parallel opleiding', ['VDAB', 'B', '2020-01-10', null, null], []],
  ] as const)('to %s', async (_, second, expected) => {
    expect(await ask([first, [...second]], SQL)).toEqual(expected);
  });

  it('after a diploma is doorstroom', async () => {
    const spells: Spell[] = [
      ['ABA', 'A', '2017-09-20', '2020-06-30', 'diploma'],
      ['MA', 'B', '2020-09-20', null, null],
    ];
    expect(await ask(spells, SQL)).toEqual([{ traject_id: 't2', soort: 'doorstroom' }]);
  });
});

describe('the nominal duration', () => {
  const SQL = `select m.k, m.uiterlijk_dag, m.rijp_dag from traject_mijlpaal as m where k <= 1 order by k`;
  const day = (date: string): number => Date.parse(date) / 86_400_000;

  it('of a level by the year ends on 31 August, known on 30 September, a part of a year being a whole one', async () => {
    expect(await ask([['PBA', 'A', '2019-09-23', null, null]], SQL, { duration: 250 })).toEqual([
      { k: 0, uiterlijk_dag: day('2022-08-31'), rijp_dag: day('2022-09-30') },
      { k: 1, uiterlijk_dag: day('2023-08-31'), rijp_dag: day('2023-09-30') },
    ]);
  });

  it('of another level ends the day before so many months have passed, on the last day of a shorter month', async () => {
    expect(await ask([['VDAB', 'A', '2019-08-31', null, null]], SQL, { duration: 50 })).toEqual([
      { k: 0, uiterlijk_dag: day('2020-02-28'), rijp_dag: day('2020-02-29') },
      { k: 1, uiterlijk_dag: day('2021-02-27'), rijp_dag: day('2021-02-28') },
    ]);
  });

  it.each([
    ['2020-02-29', 1],
    ['2020-03-01', 0],
  ])('holds a diploma on %s: %i', async (end, diploma) => {
    const spells: Spell[] = [['VDAB', 'A', '2019-09-01', end, 'diploma']];
    const sql = 'select diploma from cohort_mijlpaal where k = 0';
    expect(await ask(spells, sql, { duration: 50 })).toEqual([{ diploma }]);
  });
});

describe('a trait', () => {
  const SQL = 'select kenmerk, categorie from kenmerk order by kenmerk';
  const spells: Spell[] = [['PBA', 'A', '2021-09-20', null, null]];
  const traits = async (
    person: Readonly<Record<string, SqlValue>>,
  ): Promise<Readonly<Record<string, SqlValue>>> =>
    Object.fromEntries((await ask(spells, SQL, { person })).map((row) => [row['kenmerk'], row['categorie']]));

  it('is onbekend where nothing is known', async () => {
    expect(await traits({})).toMatchObject({
      geslacht: 'onbekend',
      leeftijd: 'onbekend',
      jongere: 'onbekend',
      herscholer: 'onbekend',
      ouder: 'onbekend',
      totaal: 'totaal',
      niveaugroep: 'BA',
    });
  });

  it.each([
    [2004, '<18', 'ja'],
    [2003, '18-20', 'ja'],
    [2001, '18-20', 'ja'],
    [2000, '21-24', 'ja'],
    [1997, '21-24', 'ja'],
    [1996, '25-34', 'nee'],
    [1987, '25-34', 'nee'],
    [1986, '35+', 'nee'],
  ])('of somebody born in %i who starts in 2021 is %s', async (geboortejaar, leeftijd, jongere) => {
    expect(await traits({ geboortejaar })).toMatchObject({ leeftijd, jongere });
  });

  it('herscholer is for adults who are no newcomers', async () => {
    expect(await traits({ geboortejaar: 1980, nieuwkomer: 'nee' })).toMatchObject({ herscholer: 'ja' });
    expect(await traits({ geboortejaar: 1980, nieuwkomer: 'ja' })).toMatchObject({ herscholer: 'nee' });
    expect(await traits({ geboortejaar: 2002, nieuwkomer: 'nee' })).toMatchObject({ herscholer: 'nee' });
  });

  it('ouder is for households with children', async () => {
    expect(await traits({ gezinssituatie: 'eenoudergezin' })).toMatchObject({ ouder: 'ja' });
    expect(await traits({ gezinssituatie: 'inwonend' })).toMatchObject({ ouder: 'nee' });
  });
});
