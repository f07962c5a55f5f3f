import { incompleteBeta } from './incomplete-beta.ts';
import { invertDistribution } from './invert-distribution.ts';
import { logGamma } from './log-gamma.ts';

/**
 * The quantile of the beta distribution with a, b > 0: the x below which a share `p` (0 < p < 1) lies.
 * Agrees with R's `qbeta` to 1e-10.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const logConstant = logGamma(a + b) - logGamma(a) - logGamma(b);
  return invertDistribution({
    excess: (x) => incompleteBeta(x, a, b) - p,
    density: (x) => Math.exp(logConstant + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x)),
    low: 0,
    high: 1,
    start: a / (a + b),
  });
}
