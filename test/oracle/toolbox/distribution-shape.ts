import { betaQuantile } from '../../../src/stats/beta-quantile.ts';
import { chiSquareTail } from '../../../src/stats/chi-square-tail.ts';
import { gammaQuantile } from '../../../src/stats/gamma-quantile.ts';
import { normalQuantile } from '../../../src/stats/normal-quantile.ts';
import { quantile } from '../../../src/stats/quantile.ts';
import { studentQuantile } from '../../../src/stats/student-quantile.ts';
import { INTERVAL, SHARE, STUDENT } from '../compare-value.ts';
import type { Fields } from '../expected-shapes.ts';
import { number, numbers } from './figure.ts';
import type { Figure, Shape } from './shape.ts';

/** A file with quantiles of distributions. */
export const DISTRIBUTION_SHAPE: Shape = {
  inputs: [
    'x',
    'p',
    'qnorm.p',
    'qt.p',
    'qt.df',
    'qbeta.p',
    'qbeta.a',
    'qbeta.b',
    'qgamma.p',
    'qgamma.shape',
    'pchisq_upper.x',
    'pchisq_upper.df',
  ],
  figures: {
    q7: many('quantile', SHARE, {
      over: 'p',
      ours: (item, i) => quantile(numbers(item, 'x'), at(item, 'p', i)),
    }),
    'qnorm.z': many('normalQuantile', INTERVAL, {
      over: 'qnorm.p',
      ours: (item, i) => normalQuantile(at(item, 'qnorm.p', i)),
    }),
    'qt.t': many('studentQuantile', STUDENT, {
      over: 'qt.df',
      ours: (item, i) => studentQuantile(number(item, 'qt.p'), at(item, 'qt.df', i)),
    }),
    'qbeta.x': many('betaQuantile', STUDENT, {
      over: 'qbeta.a',
      ours: (item, i) =>
        betaQuantile(number(item, 'qbeta.p'), at(item, 'qbeta.a', i), at(item, 'qbeta.b', i)),
    }),
    'qgamma.x': many('gammaQuantile', STUDENT, {
      over: 'qgamma.shape',
      ours: (item, i) => gammaQuantile(number(item, 'qgamma.p'), at(item, 'qgamma.shape', i)),
    }),
    'pchisq_upper.p': many('chiSquareTail', INTERVAL, {
      over: 'pchisq_upper.x',
      ours: (item, i) => chiSquareTail(at(item, 'pchisq_upper.x', i), at(item, 'pchisq_upper.df', i)),
    }),
  },
  leftOut: {},
};

/** A figure per number of the list `over`. */
function many(
  statistic: string,
  tolerance: number,
  { over, ours }: { readonly over: string; readonly ours: (item: Fields, i: number) => number | null },
): Figure {
  return { statistic, tolerance, ours: (item) => numbers(item, over).map((_, i) => ours(item, i)) };
}

function at(item: Fields, name: string, i: number): number {
  return numbers(item, name)[i]!;
}
