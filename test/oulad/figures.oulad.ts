import { describe, expect, it } from 'vitest';
import { buildStore } from '../oracle/build-store.ts';
import { compareValue } from '../oracle/compare-value.ts';
import { compareOulad } from './compare-oulad.ts';
import { countOulad } from './count-oulad.ts';
import { ouladMapping, unpackOulad } from './unpack.ts';

describe.each(['canonical', 'canonical_be'] as const)('the Open University data from %s', (name) => {
  it('gives every required figure', async () => {
    const store = await buildStore(unpackOulad(name), { settings: {}, mapping: ouladMapping(name) });
    const compared = compareOulad(await countOulad(store.engine, store.settings.peildatum));
    store.remove();
    const differing = compared.flatMap(({ figure, comparisons }) =>
      comparisons.filter((item) => compareValue(item).differs).map((item) => ({ figure, ...item })),
    );
    expect(differing).toEqual([]);
    expect(compared).toHaveLength(25);
  });
});
