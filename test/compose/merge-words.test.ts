import { expect, test } from 'vitest';
import { mergeSentence } from '../../src/compose/merge-words.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';

test('two school years together cannot be taken for one', async () => {
  const code = '2013..2014';
  const label = { nl: '2013-2014 tot 2014-2015 samen', en: '2013-2014 to 2014-2015 together' };
  const year = dimension('schooljaar', {
    total: false,
    merged: { [code]: ['2013', '2014'] },
    labels: { [code]: label },
  });
  const measure = buildMeasure({ id: 'proef', dimensions: [year], counts: [count('n')] });
  const { tables } = await protect([rawTable(measure, [[code, 50]])], POLICY_EXTERN, {
    peildatum: '2024-02-15',
    salt: new Uint8Array(32),
  });
  expect(mergeSentence(tables[0]!, { lists: {}, traits: {} }, 'nl')).toEqual([
    'Samengevoegd om kleine groepen te beschermen: 2013-2014 tot 2014-2015 samen.',
  ]);
  expect(mergeSentence(tables[0]!, { lists: {}, traits: {} }, 'en')).toEqual([
    'Merged to protect small groups: 2013-2014 to 2014-2015 together.',
  ]);
});
