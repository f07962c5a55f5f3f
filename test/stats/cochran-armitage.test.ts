import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/stats/chi-square-tail.ts';
import { cochranArmitage, exactTrendP, type ScoredPart } from '../../src/stats/cochran-armitage.ts';
import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { isClose, oracleJson } from './oracle.ts';

interface Expected {
  readonly x: readonly number[];
  readonly n: readonly number[];
  readonly score: readonly number[];
  readonly chi2: number;
  readonly p_asymptotisch: number;
  readonly p_exact_tweezijdig: number;
}

const GROUPS: fc.Arbitrary<readonly ScoredPart[]> = fc.array(
  fc
    .tuple(fc.nat(7), fc.integer({ min: -2, max: 5 }))
    .chain(([base, score]) =>
      fc.record({ part: fc.nat(base), base: fc.constant(base), score: fc.constant(score) }),
    ),
  { minLength: 2, maxLength: 4 },
);

describe('cochranArmitage', () => {
  it('equals R, asymptotic and exact', () => {
    for (const expected of oracleJson<Expected[]>('cochran_armitage.json')) {
      const groups = expected.x.map((part, i) => ({
        part,
        base: expected.n[i]!,
        score: expected.score[i]!,
      }));
      const { chiSquare } = cochranArmitage(groups)!;
      expect(isClose(chiSquare, expected.chi2, 1e-12)).toBe(true);
      expect(isClose(chiSquareTail(chiSquare, 1), expected.p_asymptotisch, 1e-12)).toBe(true);
      expect(isClose(exactTrendP(groups)!, expected.p_exact_tweezijdig, 1e-12)).toBe(true);
    }
  });

  it('is exact from the moment that fewer than 5 are expected anywhere', () => {
    const groups = (part: number) => [
      { part, base: 20, score: 1 },
      { part: 5, base: 20, score: 2 },
    ];
    expect(cochranArmitage(groups(5))!.exact).toBe(false);
    expect(cochranArmitage(groups(4))!.exact).toBe(true);
    expect(cochranArmitage(groups(4))!.p).toBe(exactTrendP(groups(4)));
  });

  it('equals adding up every way in which the same total can fall', () => {
    fc.assert(
      fc.property(GROUPS, (groups) => {
        const p = exactTrendP(groups);
        if (cochranArmitage(groups) !== null) expect(p).toBeCloseTo(byHand(groups), 10);
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  it('does not mind scores that start elsewhere, and turns with who counts', () => {
    fc.assert(
      fc.property(GROUPS, (groups) => {
        const test = cochranArmitage(groups);
        const moved = cochranArmitage(groups.map((group) => ({ ...group, score: 2013 - 3 * group.score })));
        const turned = cochranArmitage(groups.map((group) => ({ ...group, part: group.base - group.part })));
        for (const other of [moved, turned]) {
          expect(other?.p ?? -1).toBeCloseTo(test?.p ?? -1, 10);
          expect(other?.chiSquare ?? -1).toBeCloseTo(test?.chiSquare ?? -1, 10);
        }
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('is close to Fisher’s test on two equal groups', () => {
    const [first, second] = [
      { part: 2, base: 12 },
      { part: 8, base: 12 },
    ];
    const p = exactTrendP([
      { ...first, score: 0 },
      { ...second, score: 1 },
    ]);
    expect(p).toBeCloseTo(fisherExact(first, second)!, 12);
  });

  it('falls back on chi-square where the exact distribution is out of reach, and says so', () => {
    const groups = [2013, 2014, 2015, 2016].map((score, i) => ({ part: 4000 + i, base: 9000, score }));
    const tiny = { part: 1, base: 4, score: 2100 };
    expect(cochranArmitage([...groups, tiny])!.exact).toBe(false);
  });

  it('has nothing to test without two places or without a difference, and refuses what cannot be', () => {
    expect(cochranArmitage([{ part: 1, base: 3, score: 1 }])).toBeNull();
    expect(cochranArmitage([1, 2].map((score) => ({ part: 0, base: 3, score })))).toBeNull();
    expect(cochranArmitage([1, 2].map((score) => ({ part: 3, base: 3, score })))).toBeNull();
    expect(() => cochranArmitage([{ part: 4, base: 3, score: 1 }])).toThrow('more than its base');
    expect(() => cochranArmitage([{ part: 1, base: 3, score: 0.5 }])).toThrow('score');
  });
});

function byHand(groups: readonly ScoredPart[]): number {
  const total = groups.reduce((sum, { part }) => sum + part, 0);
  const base = groups.reduce((sum, group) => sum + group.base, 0);
  const weighted = groups.reduce((sum, group) => sum + group.base * group.score, 0);
  const distance = (parts: readonly number[]) =>
    Math.abs(parts.reduce((sum, part, i) => sum + part * groups[i]!.score * base, 0) - total * weighted);
  const observed = distance(groups.map(({ part }) => part));
  let [extreme, all] = [0, 0];
  for (const parts of fallings(groups, total)) {
    const ways = parts.reduce((product, part, i) => product * choose(groups[i]!.base, part), 1);
    all += ways;
    if (distance(parts) >= observed) extreme += ways;
  }
  return extreme / all;
}

function fallings(groups: readonly ScoredPart[], total: number): readonly (readonly number[])[] {
  const [first, ...others] = groups;
  if (first === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first.base, total) + 1 }, (_, part) => part).flatMap((part) =>
    fallings(others, total - part).map((rest) => [part, ...rest]),
  );
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}
