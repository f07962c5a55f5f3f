import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMarts } from '../../src/store/build-marts.ts';
import type { BuiltStore } from '../oracle/build-store.ts';
import { countTables } from '../oracle/count-figures.ts';
import { fixtureStore } from './fixture-store.ts';

const TABLES = ['personen', 'trajecten', 'inschrijvingen'] as const;

describe('the order of the rows of an export', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await fixtureStore('mini');
  });
  afterAll(() => store.remove());

  const figures = async (): Promise<string> =>
    JSON.stringify((await countTables(store, [])).map(({ measure, rows }) => [measure.id, rows]));

  it('changes no figure', async () => {
    const before = await figures();
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        for (const table of TABLES) {
          await store.engine.execute(
            `create or replace table ${table} as select * from ${table} order by hash(${table}, ${seed})`,
          );
        }
        await buildMarts(store.engine, store.settings);
        expect(await figures()).toBe(before);
      }),
      { seed: 20211, numRuns: 5 },
    );
  });
});
