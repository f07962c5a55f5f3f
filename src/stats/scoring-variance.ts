import type { YearCount } from './poisson-trend.ts';

/** Where R's `glm` starts, and where it stops. */
const START = 0.1;
const STEPS = 25;
const SMALLEST_CHANGE = 1e-8;

/**
 * The variance of the slope of a Poisson trend as R's `glm` reports it: Fisher scoring from the counts
 * themselves until the deviance hardly changes, and the weights of the last step. With years without events
 * that is short of the limit by about 1e-6.
 */
export function scoringVariance(
  years: readonly YearCount[],
  devianceOf: (count: number, fitted: number) => number,
): number {
  const origin = years[0]!.year;
  const offset = years.map(({ exposure }) => Math.log(exposure));
  const deviance = (fitted: readonly number[]) =>
    years.reduce((sum, { count }, i) => sum + devianceOf(count, fitted[i]!), 0);
  let fitted = years.map(({ count }) => count + START);
  let before = deviance(fitted);
  let variance = Number.NaN;
  for (let step = 0; step < STEPS; step += 1) {
    const points = years.map(({ year, count }, i) => ({
      x: year - origin,
      y: Math.log(fitted[i]!) - offset[i]! + (count - fitted[i]!) / fitted[i]!,
      weight: fitted[i]!,
    }));
    const line = weightedLine(points);
    variance = 1 / line.spread;
    fitted = points.map(({ x }, i) => Math.exp(offset[i]! + line.level + line.slope * x));
    const now = deviance(fitted);
    if (Math.abs(now - before) / (Math.abs(now) + START) < SMALLEST_CHANGE) break;
    before = now;
  }
  return variance;
}

/** The line of weighted least squares, and the weighted spread of x around its mean. */
function weightedLine(
  points: readonly { readonly x: number; readonly y: number; readonly weight: number }[],
) {
  const sum = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((total, point) => total + point.weight * of(point), 0);
  const all = sum(() => 1);
  const [meanX, meanY] = [sum(({ x }) => x) / all, sum(({ y }) => y) / all];
  const spread = sum(({ x }) => (x - meanX) ** 2);
  const slope = sum(({ x, y }) => (x - meanX) * (y - meanY)) / spread;
  return { slope, level: meanY - slope * meanX, spread };
}
