import { describe, expect, it } from 'vitest';
import { readMeasures } from '../../src/store/read-queries.ts';
import { runMeasure } from '../../src/store/run-measure.ts';
import { CITY, canonicalStore } from './canonical-store.ts';

type Question = readonly [day: string, person: string | null, referredTo?: string];

/** The row of a school year by column, from a city with these questions. */
async function countQuestions(
  questions: readonly Question[],
  year: string,
  peildatum = CITY.peildatum,
): Promise<Readonly<Record<string, number | null>>> {
  const vragen = questions.map(([datum, persoon_id, partner], i) => ({
    ...{ vraag_id: `v${i}`, datum, persoon_id, thema: 'financiering' },
    afhandeling: partner === undefined ? 'zelf_beantwoord' : 'doorverwezen',
    doorverwezen_naar: partner ?? null,
  }));
  const engine = await canonicalStore(
    {
      personen: [{ persoon_id: 'a' }, { persoon_id: 'b' }],
      trajecten: [],
      inschrijvingen: [],
      vragen,
      caseload: [{ schooljaar: '2021-2022', aantal_dossiers: 300 }],
    },
    { ...CITY, peildatum },
  );
  const measure = readMeasures().find(({ id }) => id === 'vragen')!;
  const { rows } = await runMeasure(engine, measure, { per: 'totaal' });
  engine.close();
  const { counts } = rows.find(({ keys }) => keys[0] === year)!;
  return Object.fromEntries(measure.counts.map(({ name }, i) => [name, counts[i]!]));
}

describe('questions', () => {
  it('of one person count once among the persons; one without a person is asked by somebody of its own', async () => {
    const row = await countQuestions(
      [
        ['2021-09-01', 'a'],
        ['2022-08-31', 'a'],
        ['2022-01-10', 'b'],
        ['2022-01-10', null],
        ['2022-01-11', null],
        ['2022-09-01', 'a'],
      ],
      '2021',
    );
    expect(row).toMatchObject({
      ...{ vragen: 5, vragers: 4, vragers_eerste: 4, unieke_personen: 2, zonder_persoon: 2, dossiers: 300 },
    });
  });

  it('that were referred are counted with the Leerwinkel apart', async () => {
    const row = await countQuestions(
      [
        ['2021-10-01', 'a', 'leerwinkel'],
        ['2021-10-02', 'a', 'leerwinkel'],
        ['2021-10-03', 'b', 'cvo'],
        ['2021-10-04', 'b'],
      ],
      '2021',
    );
    expect(row).toMatchObject({
      ...{ doorverwezen: 3, vragers_doorverwezen: 2, naar_leerwinkel: 2, vragers_leerwinkel: 1 },
    });
  });

  it.each([
    ['2024-02-15', '2023-02-15', 1],
    ['2024-02-15', '2023-02-16', 0],
    ['2024-02-29', '2023-02-28', 1],
    ['2024-02-29', '2023-03-01', 0],
    ['2023-11-05', '2022-11-05', 1],
    ['2023-11-05', '2023-01-05', 0],
  ])('are compared up to the same day: on %s one of %s counts %i', async (peildatum, day, expected) => {
    expect((await countQuestions([[day, 'a']], '2022', peildatum))['tot_zelfde_dag']).toBe(expected);
  });

  it('after the peildatum do not count, and a year without a number of files has none', async () => {
    const row = await countQuestions(
      [
        ['2024-02-15', 'a'],
        ['2024-02-16', 'a'],
      ],
      '2023',
    );
    expect(row).toMatchObject({ vragen: 1, dossiers: null });
  });
});
