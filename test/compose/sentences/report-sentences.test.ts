import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeCover } from '../../../src/compose/cover.ts';
import type { Release } from '../../../src/compose/release.ts';
import { pointsOfAttention } from '../../../src/compose/sentences/points-of-attention.ts';
import { whatWeSee } from '../../../src/compose/sentences/what-we-see.ts';
import { POLICY_EXTERN, POLICY_INTERN, type Policy } from '../../../src/protect/policy.ts';
import { protect } from '../../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rate, rawTable } from '../../protect/build-measure.ts';
import { composeContext } from '../compose-context.ts';
import { CLAIM, FORBIDDEN } from './forbidden-words.ts';

const BALANCE = buildMeasure({
  id: 'stroombalans',
  dimensions: [dimension('schooljaar', { total: false })],
  counts: ['beginstand', 'nieuw', 'uit_diploma', 'uit_stopgezet', 'eindstand'].map((name) => count(name)),
});
const PROGRESS = buildMeasure({
  id: 'voortgang',
  dimensions: [dimension('cohort', { list: 'schooljaar', total: false }), dimension('k', { total: false })],
  counts: [count('n'), count('bezig', { of: 'n' })],
  rates: [rate('bezig', 'n', { name: 'bezig_of_geslaagd_aandeel' })],
  comparison: { kind: 'vergelijking', over: 'cohort', rate: 'bezig_of_geslaagd_aandeel', where: { k: '1' } },
});

const size = fc.integer({ min: 0, max: 90 });
const flows = fc.tuple(size, size, size, size, size);
const cohort = fc
  .tuple(size, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, of]) => [n, Math.round(n * of)] as const);
const city = fc.record({
  balance: fc.tuple(flows, flows),
  cohorts: fc.array(cohort, { minLength: 3, maxLength: 3 }),
  lang: fc.constantFrom('nl' as const, 'en' as const),
  policy: fc.constantFrom<Policy>(POLICY_EXTERN, POLICY_INTERN),
});
type City = typeof city extends fc.Arbitrary<infer T> ? T : never;

async function releaseOf({ balance, cohorts, policy }: City): Promise<Release> {
  const tables = [
    rawTable(BALANCE, [
      ['2020', ...balance[0]],
      ['2021', ...balance[1]],
    ]),
    rawTable(
      PROGRESS,
      cohorts.map(([n, stay], i) => [String(2018 + i), '1', n, stay]),
    ),
  ];
  return protect(tables, policy, { peildatum: '2024-02-15', salt: new Uint8Array(32) });
}

/** Every number that is published, as it may be written: itself, and a share or difference in whole points. */
function publishedNumbers({ tables }: Release): ReadonlySet<string> {
  const values = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const known = values.filter((value) => value !== null);
  const tenths = known.flatMap((value) => [
    Math.floor(value * 10),
    Math.ceil(value * 10),
    Math.round(value * 10),
  ]);
  const points = known.flatMap((value) => [value, value * 100].map((number) => Math.round(Math.abs(number))));
  return new Set([...points, ...tenths].map(String));
}

/** The numbers of a sentence that are not part of a school year, a day or a fixed phrase. */
function numbersIn(text: string): readonly string[] {
  const bare = text.replaceAll(/\d{4}-\d{4}|\b(?:op|in) 10\b|\b9 op 10|\b9 in 10|1 op 10|1 in 10/g, '');
  return bare.match(/\d+/g) ?? [];
}

it('says nothing that is not published, claims nothing against its test, and names no cause', async () => {
  await fc.assert(
    fc.asyncProperty(city, async (drawn) => {
      const release = await releaseOf(drawn);
      const context = composeContext({ policy: drawn.policy, lang: drawn.lang, year: 2021 });
      const published = publishedNumbers(release);
      const sentences = [...whatWeSee(release, context), ...pointsOfAttention(release, context)];
      expect(whatWeSee(release, context).length).toBeLessThanOrEqual(3);
      for (const { text, test } of sentences) {
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(FORBIDDEN);
        if (test?.clear !== true) expect(text).not.toMatch(CLAIM);
        for (const number of numbersIn(text)) expect(published, text).toContain(number);
      }
      for (const { lines } of composeCover(release, context)) expect(lines.length).toBeGreaterThan(0);
    }),
    { seed: 20_240_215, numRuns: 60 },
  );
});

it('says that a figure can still change', async () => {
  const release = await protect([rawTable(BALANCE, [['2021', 40, 12, 6, 5, 41]])], POLICY_INTERN, {
    peildatum: '2022-03-01',
  });
  const [first] = whatWeSee(release, composeContext({ policy: POLICY_INTERN, year: 2021 }));
  expect(first!.text).toBe(
    'Bij het begin van 2021-2022 studeerden 40 personen met steun, op het einde 41 (voorlopig cijfer).',
  );
});
