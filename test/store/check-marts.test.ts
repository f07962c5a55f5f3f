import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from '../../src/measure/invariants.ts';
import { buildMarts } from '../../src/store/build-marts.ts';
import { checkMarts, ENGINE_FINGERPRINT_TABLE } from '../../src/store/check-marts.ts';
import type { Engine } from '../../src/store/engine.ts';
import { readTableQueries } from '../../src/store/read-queries.ts';
import type { BuiltStore } from '../oracle/build-store.ts';
import { countTables } from '../oracle/count-figures.ts';
import { fixtureStore } from '../queries/fixture-store.ts';

const TABLES = [...readTableQueries('staging'), ...readTableQueries('marts')].map(({ table }) => table);

describe.each(['kept by this engine', 'moved to another engine'])('a stored table %s', (kind) => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await fixtureStore('mini');
    if (kind.startsWith('moved'))
      await store.engine.execute(`update ${ENGINE_FINGERPRINT_TABLE} set motor = 'DuckDB v0.1'`);
  });
  afterAll(() => store.remove());

  it('is found untouched', async () => {
    expect(await checkMarts(store.engine)).toEqual([]);
  });

  it.each(TABLES)('is found touched when one row of %s is lost, doubled or changed', async (table) => {
    const { engine } = store;
    const [size] = await engine.query(`select count(*) as n from ${table}`);
    if (Number(size?.['n']) === 0) return;
    await engine.execute(`create or replace temp table bewaard as select * from ${table}`);
    const changed = await lastColumn(engine, table);
    for (const change of [
      `delete from ${table} where rowid = 0`,
      `insert into ${table} select * from ${table} where rowid = 0`,
      `update ${table} set ${changed} where rowid = 0`,
    ]) {
      await engine.execute(change);
      expect((await checkMarts(engine)).map(({ id, measure }) => [id, measure])).toEqual([['M1', table]]);
      await engine.execute(`create or replace table ${table} as select * from bewaard`);
    }
  });
});

async function lastColumn(engine: Engine, table: string): Promise<string> {
  const columns = await engine.query(
    'select column_name as name, data_type as type from information_schema.columns where table_name = $table order by ordinal_position',
    { table },
  );
  const { name, type } = columns.at(-1)!;
  return `${name} = ${type === 'VARCHAR' ? `coalesce(${name}, '') || 'x'` : `coalesce(${name}, 0) + 1`}`;
}

describe('a store', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await fixtureStore('stad');
  });
  afterAll(() => store.remove());

  it.each([
    ['stand', "delete from stand where schooljaar = 2019 and moment = 'eind'", ['I1', 'I2']],
    ['instroom', "delete from instroom where soort = 'terugkeer'", ['I1']],
    [
      'instroom',
      "update instroom set soort = 'terugkeer' where soort = 'nieuw' and schooljaar = 2018",
      ['I6'],
    ],
    ['uitstroom', "update uitstroom set niveaugroep = 'MA' where schooljaar = 2018", ['I1']],
    ['overgang', 'delete from overgang where schooljaar = 2018', ['I1']],
    ['persoonjaar', 'insert into persoonjaar select * from persoonjaar where schooljaar = 2018', ['I5']],
    ['cohort', 'delete from cohort where cohort = 2018', ['I6', 'I8']],
    ['cohort_voortgang', 'delete from cohort_voortgang where cohort = 2018', ['I8']],
    ['cohort_mijlpaal', 'update cohort_mijlpaal set diploma = diploma + 5', ['I0']],
    ['vervolg', 'delete from vervolg where schooljaar = 2018', ['I10']],
    ['diploma', 'delete from diploma where schooljaar = 2018', ['I8']],
    ['hoofdtraject', 'update hoofdtraject set totdag = totdag - 300 where totdag < 999999', ['I10']],
    ['nieuw_traject', 'delete from nieuw_traject where schooljaar = 2018', ['I8']],
    ['kenmerk', "delete from kenmerk where kenmerk = 'geslacht' and categorie = 'M'", ['I3']],
    ['eerste_uitkomst', 'update eerste_uitkomst set oorzaak = 4 where cohort = 2018', ['I11']],
    ['eerste_uitkomst', 'delete from eerste_uitkomst where cohort = 2018', ['I7']],
    ['inschrijving_jaar', 'update inschrijving_jaar set geslaagd = 1', ['I0']],
  ])('with changed %s has figures that do not agree', async (table, change, ids) => {
    const { engine } = store;
    await engine.execute(`create or replace temp table bewaard as select * from ${table}`);
    await engine.execute(change);
    const broken = checkInvariants(await countTables(store, []));
    await engine.execute(`create or replace table ${table} as select * from bewaard`);
    const found = new Set(broken.map(({ id }) => id));
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
    expect(broken.every(({ where, text }) => text.nl.includes(where) && text.en.includes(where))).toBe(true);
  });

  it('can be built again for an earlier peildatum', async () => {
    const settings = { ...store.settings, peildatum: '2021-02-04' };
    await buildMarts(store.engine, settings);
    const tables = await countTables(store, []);
    const stand = tables.find(({ measure }) => measure.id === 'stand')!;
    const last = stand.rows.filter(({ keys }) => keys[0] === '2021-02-04');
    expect(last.reduce((sum, { counts }) => sum + counts[1]!, 0)).toBe(124);
    expect(checkInvariants(tables)).toEqual([]);
    expect(await checkMarts(store.engine)).toEqual([]);
    await buildMarts(store.engine, store.settings);
  });
});
