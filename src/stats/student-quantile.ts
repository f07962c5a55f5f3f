import { incompleteBeta } from './incomplete-beta.ts';
import { invertDistribution } from './invert-distribution.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The quantile of Student's t: the t below which a share `p` (0 < p < 1) lies with `df` >= 1 degrees of
 * freedom. Inverts the distribution (Abramowitz & Stegun 26.7.1) by Newton steps kept inside a bracket;
 * agrees with R's `qt` to 1e-10. Our own because the npm package that gives it brings 200 others.
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, df);
  const [low, high] = bracket(p, df);
  return invertDistribution({
    excess: (t) => 1 - p - upperTail(t, df),
    density: (t) => density(t, df),
    low,
    high,
    start: normalQuantile(p),
  });
}

function bracket(p: number, df: number): [number, number] {
  let high = 1;
  while (upperTail(high, df) > 1 - p) high *= 2;
  return [high === 1 ? 0 : high / 2, high];
}

function upperTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
}

function density(t: number, df: number): number {
  const logConstant = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  return Math.exp(logConstant - ((df + 1) / 2) * Math.log1p((t * t) / df));
}
