import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataFingerprint } from '../../src/store/data-fingerprint.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import type { Engine } from '../../src/store/engine.ts';
import { keepDataFingerprint, keptDataFingerprint } from '../../src/store/kept-fingerprint.ts';

let engine: Engine;
beforeEach(async () => {
  engine = await openDuckdb('', 'geheugen');
  await engine.execute('create table personen(persoon_id varchar, geslacht varchar)');
  await engine.append('personen', [
    ['p1', 'V'],
    ['p2', null],
    ['p3', 'M'],
  ]);
});
afterEach(() => engine.close());

/** The same engine, that tells which statements read all rows to sort them. */
function watched(sorted: string[]): Engine {
  return {
    ...engine,
    query: (sql, params) => {
      if (sql.includes('string_agg')) sorted.push(sql);
      return engine.query(sql, params);
    },
  };
}

it('gives the fingerprint that was kept, without sorting the data again', async () => {
  const sorted: string[] = [];
  await keepDataFingerprint(engine);
  expect(await keptDataFingerprint(watched(sorted))).toBe(await dataFingerprint(engine));
  expect(sorted).toEqual([]);
});

it.each([
  ['changed', "update personen set geslacht = 'X' where persoon_id = 'p2'"],
  ['lost', "delete from personen where persoon_id = 'p3'"],
  ['doubled', "insert into personen values ('p1', 'V')"],
  [
    'given to another',
    "update personen set persoon_id = case persoon_id when 'p1' then 'p3' when 'p3' then 'p1' else 'p2' end",
  ],
  ['named otherwise', 'alter table personen rename column geslacht to sekse'],
  ['added in a table of its own', "create table vragen as select 'v1' as vraag_id"],
])('works it out anew when a row or column was %s', async (_, change) => {
  await keepDataFingerprint(engine);
  const before = await dataFingerprint(engine);
  await engine.execute(change);
  const now = await dataFingerprint(engine);
  expect(now).not.toBe(before);
  expect(await keptDataFingerprint(engine)).toBe(now);
});

it('works it out anew where nothing was kept, or another engine kept it', async () => {
  expect(await keptDataFingerprint(engine)).toBe(await dataFingerprint(engine));
  await keepDataFingerprint(engine);
  await engine.execute("update vingerafdruk_gegevens set sha256 = 'x', motor = 'DuckDB v0.1'");
  expect(await keptDataFingerprint(engine)).toBe(await dataFingerprint(engine));
});
