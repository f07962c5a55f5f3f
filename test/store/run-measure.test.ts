import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import { lockDown } from '../../src/store/duckdb.ts';
import { queriesFolder, readMeasures } from '../../src/store/read-queries.ts';
import { runMeasure, traitNames } from '../../src/store/run-measure.ts';
import type { BuiltStore } from '../oracle/build-store.ts';
import { fixtureStore } from '../queries/fixture-store.ts';

const DROPPED_IN = `/*---
maat: starters_per_leeftijd
rij: een schooljaar en leeftijd bij instroom
titel: { nl: Starters per leeftijd, en: Starters by age }
definitie: { nl: Nieuwe studenten naar leeftijd., en: New students by age. }
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  leeftijd: { rol: dimensie, lijst: leeftijdsgroep, totaal: ja, label: { nl: Leeftijd, en: Age } }
  starters: { rol: aantal, label: { nl: Starters, en: Starters } }
---*/
select i.schooljaar, k.categorie as leeftijd, count(*) as starters
from instroom as i
join kenmerk as k on k.persoon_id = i.persoon_id and k.kenmerk = 'leeftijd'
where i.soort = 'nieuw'
group by i.schooljaar, k.categorie
order by i.schooljaar, k.categorie
`;

describe('a measure', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await fixtureStore('stad');
  });
  afterAll(() => store.remove());

  const measureOf = (id: string) => readMeasures().find((measure) => measure.id === id)!;
  const run = (id: string, params: { per: string; datum?: string }) =>
    runMeasure(store.engine, measureOf(id), params);

  it('gives the 124 people who follow a training on 4 February 2021', async () => {
    const { rows } = await run('stand', { per: 'totaal', datum: '2021-02-04' });
    expect(rows.reduce((sum, { counts }) => sum + counts[1]!, 0)).toBe(124);
  });

  it('gives the 64 people of cohort 2021', async () => {
    const { rows } = await run('cohorten', { per: 'totaal' });
    expect(rows.find(({ keys }) => keys[0] === '2021')?.counts).toEqual([64]);
  });

  it('counts the same persons by every trait', async () => {
    for (const per of await traitNames(store.engine, 'persoon')) {
      const { rows } = await run('cohorten', { per });
      expect([per, rows.reduce((sum, { counts }) => sum + counts[0]!, 0)]).toEqual([per, 519]);
    }
  });

  it('counts the same enrolments by every trait of trajecten', async () => {
    for (const per of await traitNames(store.engine, 'traject')) {
      const { rows } = await run('inschrijvingen', { per });
      expect([per, rows.reduce((sum, { counts }) => sum + counts[0]!, 0)]).toEqual([per, 1296]);
    }
  });

  it('shows the categories in the order of their code list', async () => {
    const { rows } = await run('cohorten', { per: 'leeftijd' });
    expect(rows.slice(0, 5).map(({ keys }) => keys[1])).toEqual(['<18', '18-20', '21-24', '25-34', '35+']);
  });

  it.each([
    ['a trait that it does not have', 'stand', { per: 'geslacht' }],
    ['a trait of trajecten where it counts persons', 'cohorten', { per: 'opleiding' }],
    ['a trait that nobody knows', 'cohorten', { per: 'schoenmaat' }],
    ['a day after the peildatum', 'stand', { per: 'totaal', datum: '2024-02-16' }],
    ['a day that it does not take', 'cohorten', { per: 'totaal', datum: '2021-02-04' }],
  ])('refuses %s', async (_, id, params) => {
    const error = await run(id, params).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).exit).toBe('usage');
    expect((error as UserError).text.nl).not.toBe((error as UserError).text.en);
  });

  it('is a file that an analyst drops in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onderwijs-queries-'));
    cpSync(queriesFolder(), folder, { recursive: true });
    writeFileSync(join(folder, 'measures', 'starters_per_leeftijd.sql'), DROPPED_IN);
    const measure = readMeasures(folder).find(({ id }) => id === 'starters_per_leeftijd')!;
    rmSync(folder, { recursive: true });
    const { rows } = await runMeasure(store.engine, measure, { per: 'totaal' });
    const of2021 = rows
      .filter(({ keys }) => keys[0] === '2021')
      .map(({ keys, counts }) => [keys[1], counts[0]]);
    expect(of2021).toEqual([
      ['<18', 0],
      ['18-20', 17],
      ['21-24', 26],
      ['25-34', 9],
      ['35+', 12],
    ]);
  });

  it('cannot have the id of another', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onderwijs-queries-'));
    cpSync(queriesFolder(), folder, { recursive: true });
    cpSync(join(folder, 'measures', 'stand.sql'), join(folder, 'measures', 'stand_twee.sql'));
    expect(() => readMeasures(folder)).toThrow('queries/measures/stand_twee.sql');
    rmSync(folder, { recursive: true });
  });

  it('cannot read a file, write one or change a setting once the store is locked', async () => {
    const other = await fixtureStore('mini');
    await lockDown(other.engine);
    for (const sql of [
      "select * from read_csv('/etc/hostname')",
      "copy (select 1) to '/tmp/onderwijs-uit.csv'",
      'set enable_external_access = true',
    ]) {
      await expect(other.engine.query(sql)).rejects.toThrow(/disabled|locked|denied/i);
    }
    other.remove();
  });
});
