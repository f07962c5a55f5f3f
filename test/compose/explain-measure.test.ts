import { expect, test } from 'vitest';
import { explainMeasure } from '../../src/compose/explain-measure.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { buildMeasure, count } from '../protect/build-measure.ts';

test('says what must hold in the words above the columns, also for a name with digits', () => {
  const measure = buildMeasure({
    counts: [
      count('momenten', { label: { nl: 'Momenten', en: 'Moments' } }),
      count('binnen_30_dagen', { label: { nl: 'Binnen 30 dagen', en: 'Within 30 days' } }),
    ],
    identities: [{ text: 'I3: binnen_30_dagen <= momenten', terms: [], relation: 'hoogstens' }],
  });
  expect(explainMeasure(measure, 'nl').lines).toContain(
    'Klopt bij elke uitgave: ‘Binnen 30 dagen’ ≤ ‘Momenten’.',
  );
});

test.each(
  readMeasures().flatMap((measure) =>
    (['nl', 'en'] as const).map((lang) => ({ id: measure.id, measure, lang })),
  ),
)('explains $id in $lang without names of columns', ({ measure, lang }) => {
  const words = explainMeasure(measure, lang).lines.join(' ');
  expect(words).not.toMatch(/[a-z]_|‘[^’]*‘/);
});
