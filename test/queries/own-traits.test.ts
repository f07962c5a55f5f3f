import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkMapping, DERIVED_TRAITS } from '../../src/model/check-mapping.ts';
import type { Contract } from '../../src/model/contract.ts';
import type { Mapping } from '../../src/model/mapping.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { traitNames } from '../../src/store/run-measure.ts';
import type { BuiltStore } from '../oracle/build-store.ts';
import { fixtureStore } from './fixture-store.ts';

describe('an own trait', () => {
  let store: BuiltStore;
  let contract: Contract;
  beforeAll(async () => {
    store = await fixtureStore('mini');
    contract = await readContract();
  });
  afterAll(() => store.remove());

  it('cannot have the name of a trait that every store has', async () => {
    const columns = contract.tables.flatMap(({ fields }) => fields.map(({ name }) => name));
    const names = await traitNames(store.engine, 'traject');
    expect(names.filter((name) => !columns.includes(name)).sort()).toEqual([...DERIVED_TRAITS].sort());
  });

  it.each(DERIVED_TRAITS)('named %s is refused', (naam) => {
    const mapping: Mapping = {
      schema: 'onderwijs-report/mapping-1',
      naam: 'proef',
      kenmerken: [{ naam, niveau: 'persoon', label: { nl: 'Proef', en: 'Trial' } }],
      bestanden: [],
    };
    expect(() => checkMapping(mapping, 'mapping.json', contract)).toThrow(`the name ${naam} is taken`);
  });
});
