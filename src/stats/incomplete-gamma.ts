import { logGamma } from './log-gamma.ts';

const MAX_TERMS = 1_000_000;
const SMALLEST = 1e-300;

/**
 * The share of a gamma distribution with this shape (> 0) and rate 1 below and above x >= 0: the regularised
 * incomplete gamma functions P(shape, x) and Q(shape, x), by series or continued fraction. Press et al.,
 * Numerical Recipes 6.2.
 */
export function incompleteGamma(
  shape: number,
  x: number,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    const lower = front * series(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper = front * continuedFraction(shape, x);
  return { lower: 1 - upper, upper };
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n <= MAX_TERMS && term > sum * 1e-17; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Modified Lentz. */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n <= MAX_TERMS; n += 1) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / awayFromZero(a * d + b);
    c = awayFromZero(b + a / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) return h;
  }
  return h;
}

function awayFromZero(x: number): number {
  return Math.abs(x) < SMALLEST ? SMALLEST : x;
}
