import { incompleteGamma } from './incomplete-gamma.ts';

/** The chance that chi-square with `df` degrees of freedom exceeds `x`. */
export function chiSquareTail(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}
