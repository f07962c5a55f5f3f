import { benjaminiHochberg } from '../../../src/stats/benjamini-hochberg.ts';
import { chiSquareTail } from '../../../src/stats/chi-square-tail.ts';
import { clopperPearson } from '../../../src/stats/clopper-pearson.ts';
import { cochranArmitage, exactTrendP, type ScoredPart } from '../../../src/stats/cochran-armitage.ts';
import { fisherExact } from '../../../src/stats/fisher-exact.ts';
import { fisherFreemanHalton } from '../../../src/stats/fisher-freeman-halton.ts';
import { holm } from '../../../src/stats/holm.ts';
import { jeffreys } from '../../../src/stats/jeffreys.ts';
import { newcombe } from '../../../src/stats/newcombe.ts';
import { wilson } from '../../../src/stats/wilson.ts';
import { INTERVAL, SHARE, STUDENT } from '../compare-value.ts';
import type { Fields } from '../expected-shapes.ts';
import { figure, number, numbers, pair } from './figure.ts';
import type { Shape } from './shape.ts';

/** Files with shares, their differences and trends, cross tables and families of tests. */
export const SHARE_SHAPES: readonly Shape[] = [
  proportions(),
  differences(),
  trendInShares(),
  crossTables(),
  multiplicity(),
];

function proportions(): Shape {
  const bounds = (interval: typeof wilson) => (item: Fields) =>
    interval(number(item, 'x'), number(item, 'n'), number(item, 'conf'));
  return {
    inputs: ['x', 'n', 'conf'],
    figures: {
      p: figure('share', SHARE, (item) => bounds(wilson)(item)?.share),
      ...pair('wilson', { names: ['wilson_lo', 'wilson_hi'], tolerance: INTERVAL, bounds: bounds(wilson) }),
      ...pair('clopperPearson', {
        names: ['clopper_lo', 'clopper_hi'],
        tolerance: STUDENT,
        bounds: bounds(clopperPearson),
      }),
      ...pair('jeffreys', {
        names: ['jeffreys_lo', 'jeffreys_hi'],
        tolerance: STUDENT,
        bounds: bounds(jeffreys),
      }),
    },
    leftOut: {},
  };
}

function differences(): Shape {
  const sides = (item: Fields) =>
    [1, 2].map((i) => ({ part: number(item, `x${i}`), base: number(item, `n${i}`) })) as [Part, Part];
  const bounds = (item: Fields) => newcombe(...sides(item));
  const odds = 'odds ratios are not reported, and R finds them to about 1e-4 only';
  return {
    inputs: ['x1', 'n1', 'x2', 'n2'],
    figures: {
      diff: figure('difference', SHARE, (item) => bounds(item)?.difference),
      ...pair('newcombe', { names: ['newcombe_lo', 'newcombe_hi'], tolerance: INTERVAL, bounds }),
      fisher_p: figure('fisherExact', INTERVAL, (item) => fisherExact(...sides(item))),
    },
    leftOut: { fisher_or_cmle: odds, fisher_or_lo: odds, fisher_or_hi: odds },
  };
}

interface Part {
  readonly part: number;
  readonly base: number;
}

function trendInShares(): Shape {
  const groups = (item: Fields): readonly ScoredPart[] =>
    numbers(item, 'x').map((part, i) => ({
      part,
      base: numbers(item, 'n')[i]!,
      score: numbers(item, 'score')[i]!,
    }));
  const chiSquare = (item: Fields) => cochranArmitage(groups(item))?.chiSquare;
  return {
    inputs: ['x', 'n', 'score'],
    figures: {
      chi2: figure('cochranArmitage', INTERVAL, chiSquare),
      p_asymptotisch: figure('cochranArmitage', INTERVAL, (item) => chiSquareTail(chiSquare(item)!, 1)),
      p_exact_tweezijdig: figure('cochranArmitage exact', INTERVAL, (item) => exactTrendP(groups(item))),
    },
    leftOut: {},
  };
}

function crossTables(): Shape {
  const why = 'the exact test is what is reported';
  return {
    inputs: ['rijen', 'kolommen', 'tabel'],
    figures: {
      ffh_p: figure(
        'fisherFreemanHalton',
        INTERVAL,
        ({ tabel }) => fisherFreemanHalton(tabel as unknown as number[][])?.p,
      ),
    },
    leftOut: { chi2: why, chi2_p: why },
  };
}

function multiplicity(): Shape {
  return {
    inputs: ['p'],
    figures: {
      holm: { statistic: 'holm', tolerance: INTERVAL, ours: (item) => holm(numbers(item, 'p')) },
      bh: {
        statistic: 'benjaminiHochberg',
        tolerance: INTERVAL,
        ours: (item) => benjaminiHochberg(numbers(item, 'p')),
      },
    },
    leftOut: {},
  };
}
