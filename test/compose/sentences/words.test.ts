import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceNumbers,
  differenceWords,
  type PublishedDifference,
} from '../../../src/compose/sentences/difference-words.ts';
import { shareOnly, shareWords } from '../../../src/compose/sentences/share-words.ts';
import { compareShares } from '../../../src/stats/compare-shares.ts';
import { wilson } from '../../../src/stats/wilson.ts';
import { CLAIM, FORBIDDEN } from './forbidden-words.ts';

const SEED = { seed: 20_240_215, numRuns: 500 };
const counted = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([base, of]) => ({ base, part: Math.round(base * of) }));

function published({ part, base }: { part: number; base: number }) {
  return { part, base, ...wilson(part, base)! };
}

function difference(
  from: { part: number; base: number },
  to: { part: number; base: number },
): PublishedDifference {
  const { difference: size, low, high, corrected, smallestVisible } = compareShares([{ from, to }])[0]!;
  const bounds = { low: 100 * corrected.low, high: 100 * corrected.high };
  return {
    points: 100 * size,
    low: 100 * low,
    high: 100 * high,
    smallestVisible: 100 * smallestVisible,
    test: { name: 'Newcombe', p: corrected.p, bounds, clear: bounds.low > 0 || bounds.high < 0 },
  };
}

describe('a share in words', () => {
  it.each([
    [7, 8, '7 van 8', '7 of 8'],
    [6, 20, 'ongeveer 3 op 10 (tussen 1 en 6 op 10)', 'about 3 in 10 (between 1 and 6 in 10)'],
    [54, 64, '84% [74 tot 91%]', '84% [74 to 91%]'],
    [100, 300, '33,3% [28,2 tot 38,8%]', '33.3% [28.2 to 38.8%]'],
  ])('%i of %i', (part, base, nl, en) => {
    expect([
      shareWords(published({ part, base }), 'nl'),
      shareWords(published({ part, base }), 'en'),
    ]).toEqual([nl, en]);
  });

  it('has no percentage below 30 persons and no frequency below 10', () => {
    fc.assert(
      fc.property(counted, fc.constantFrom('nl' as const, 'en' as const), (count, lang) => {
        const text = shareWords(published(count), lang) + shareOnly(published(count), lang);
        expect(text.includes('%')).toBe(count.base >= 30);
        expect(/op 10|in 10/.test(text)).toBe(count.base >= 10 && count.base < 30);
        expect(text).not.toMatch(FORBIDDEN);
      }),
      SEED,
    );
  });

  it('never narrows the interval when it rounds', () => {
    fc.assert(
      fc.property(
        counted.filter(({ base }) => base >= 10 && base < 30),
        (count) => {
          const { low, high } = published(count);
          const [, from, to] = /tussen (\d+) en (\d+) op 10/.exec(shareWords(published(count), 'nl'))!;
          expect(Number(from) / 10).toBeLessThanOrEqual(low);
          expect(Number(to) / 10).toBeGreaterThanOrEqual(high);
        },
      ),
      SEED,
    );
  });
});

describe('a difference in words', () => {
  it('claims more or less exactly when the corrected interval leaves 0 out, in the right direction', () => {
    fc.assert(
      fc.property(counted, counted, fc.constantFrom('nl' as const, 'en' as const), (from, to, lang) => {
        const found = difference(from, to);
        const text = differenceWords(found, lang);
        expect(CLAIM.test(text)).toBe(found.test.clear);
        expect(/geen duidelijk verschil|no clear difference/.test(text)).toBe(!found.test.clear);
        if (found.test.clear) expect(/\b(?:meer|more)\b/.test(text)).toBe(found.points > 0);
        expect(text).not.toMatch(FORBIDDEN);
      }),
      SEED,
    );
  });

  it('gives the numbers with their signs', () => {
    const numbers = differenceNumbers(difference({ part: 41, base: 53 }, { part: 54, base: 64 }), 'nl');
    expect(numbers).toBe('+7 procentpunt [−7 tot +22]');
  });
});
