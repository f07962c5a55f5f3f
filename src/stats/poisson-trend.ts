import { checkCount } from './check-count.ts';
import { chiSquareTail } from './chi-square-tail.ts';
import { invertDistribution } from './invert-distribution.ts';
import { normalBand } from './normal-band.ts';
import { scoringVariance } from './scoring-variance.ts';

/** The events of one year and what they are counted over. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
  /** More than 0, such as the number of files. */
  readonly exposure: number;
}

/** Growth per year as a fraction (0.06 = 6 % more each year), with its bounds. */
interface Growth {
  readonly se: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided (Wald), of the hypothesis that there is no growth. */
  readonly p: number;
}

/** A straight line through the logarithm of a rate. */
export interface PoissonTrend {
  /** The logarithm of the yearly ratio. */
  readonly logRatio: number;
  readonly growth: number;
  /** Pearson's chi-square over its degrees of freedom; 1 when counts scatter as Poisson says. */
  readonly dispersion: number;
  readonly deviance: number;
  /** The interval when counts scatter as Poisson says. */
  readonly plain: Growth;
  /** The interval for the scatter seen, when that is clearly larger; else null. */
  readonly quasi: Growth | null;
}

/** From this dispersion on the scatter seen is used instead of Poisson's. */
const OVERDISPERSED = 1.5;

/**
 * Poisson regression of counts on the year, with a log link and the logarithm of the exposure as offset.
 * Null with fewer than three years, without events, or when all events are in the first or in the last year:
 * no finite trend fits those. Throws on counts below 0 and exposures that are not above 0. McCullagh & Nelder
 * (1989), Generalized Linear Models, 6; R's `glm(family = poisson)`.
 */
export function poissonTrend(years: readonly YearCount[], confidence = 0.95): PoissonTrend | null {
  for (const year of years) checkYear(year);
  if (!hasTrend(years)) return null;
  const z = normalBand(confidence);
  const { slope, fitted } = fitSlope(years);
  const misfit = years.reduce((sum, { count }, i) => sum + (count - fitted[i]!) ** 2 / fitted[i]!, 0);
  const dispersion = misfit / (years.length - 2);
  const growthOf = (se: number): Growth => ({
    se,
    low: Math.expm1(slope - z * se),
    high: Math.expm1(slope + z * se),
    p: chiSquareTail((slope / se) ** 2, 1),
  });
  const se = Math.sqrt(scoringVariance(years, devianceOf));
  return {
    logRatio: slope,
    growth: Math.expm1(slope),
    dispersion,
    deviance: years.reduce((sum, { count }, i) => sum + devianceOf(count, fitted[i]!), 0),
    plain: growthOf(se),
    quasi: dispersion > OVERDISPERSED ? growthOf(se * Math.sqrt(dispersion)) : null,
  };
}

function checkYear({ year, count, exposure }: YearCount): void {
  if (!Number.isFinite(year)) throw new RangeError(`year must be a number, not ${year}`);
  checkCount('count', count);
  if (!(Number.isFinite(exposure) && exposure > 0))
    throw new RangeError(`exposure must be a number above 0, not ${exposure}`);
}

function hasTrend(years: readonly YearCount[]): boolean {
  const all = years.map(({ year }) => year);
  if (new Set(all).size < 3) return false;
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const withEvents = years.filter(({ count }) => count > 0);
  return withEvents.some(({ year }) => year !== first) && withEvents.some(({ year }) => year !== last);
}

/**
 * The slope at which the fitted mean year equals that of the events: given the slope, the level that fits best
 * makes the fitted total equal to the observed one.
 */
function fitSlope(years: readonly YearCount[]) {
  const total = years.reduce((sum, { count }) => sum + count, 0);
  const first = Math.min(...years.map(({ year }) => year));
  const centre = years.reduce((sum, { year, count }) => sum + (year - first) * count, 0) / total;
  const ages = years.map(({ year }) => year - first - centre);
  const at = (slope: number) => {
    const weights = years.map(({ exposure }, i) => exposure * Math.exp(slope * ages[i]!));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const fitted = weights.map((weight) => (total * weight) / sum);
    const mean = ages.reduce((all, age, i) => all + fitted[i]! * age, 0) / total;
    const spread = ages.reduce((all, age, i) => all + fitted[i]! * (age - mean) ** 2, 0);
    return { mean, spread, fitted };
  };
  let reach = 1;
  while (at(reach).mean < 0 || at(-reach).mean > 0) reach *= 2;
  const slope = invertDistribution({
    excess: (x) => at(x).mean,
    density: (x) => at(x).spread / total,
    low: -reach,
    high: reach,
    start: 0,
  });
  return { slope, fitted: at(slope).fitted };
}

function devianceOf(count: number, fitted: number): number {
  return 2 * ((count === 0 ? 0 : count * Math.log(count / fitted)) - (count - fitted));
}
