import { garwood } from '../../../src/stats/garwood.ts';
import { poissonTrend } from '../../../src/stats/poisson-trend.ts';
import { rateRatio } from '../../../src/stats/rate-ratio.ts';
import { ratioOfSums } from '../../../src/stats/ratio-of-sums.ts';
import { EXACT, INTERVAL, REGRESSION, SHARE, STUDENT } from '../compare-value.ts';
import type { Fields } from '../expected-shapes.ts';
import { figure, number, numbers, pair } from './figure.ts';
import type { Figure, Shape } from './shape.ts';

/** Files with counts, rates, trends of counts and ratios of sums. */
export const COUNT_SHAPES: readonly Shape[] = [rateRatios(), trendInCounts(), yields(), counts()];

function rateRatios(): Shape {
  const ratio = (item: Fields) => {
    const [first, second] = [1, 2].map((i) => ({
      count: number(item, `x${i}`),
      exposure: number(item, `t${i}`),
    }));
    return rateRatio(first!, second!);
  };
  return {
    inputs: ['x1', 't1', 'x2', 't2'],
    figures: {
      // Where neither side has an event R divides 0 by 0.
      rate_ratio: figure('rateRatio', SHARE, (item) => ratio(item)?.ratio ?? Number.NaN),
      ...pair('rateRatio interval', { names: ['lo', 'hi'], tolerance: STUDENT, bounds: ratio }),
      p: figure('rateRatio test', INTERVAL, (item) => ratio(item)?.p),
    },
    leftOut: {},
  };
}

function trendInCounts(): Shape {
  const trend = (item: Fields) =>
    poissonTrend(
      numbers(item, 'jaar').map((year, i) => ({
        year,
        count: numbers(item, 'vragen')[i]!,
        exposure: numbers(item, 'dossiers')[i]!,
      })),
    );
  const glm = (ours: (fitted: NonNullable<ReturnType<typeof trend>>) => number) =>
    figure('poissonTrend', REGRESSION, (item) => ours(trend(item)!));
  return {
    inputs: ['jaar', 'vragen', 'dossiers'],
    figures: {
      log_rr_per_jaar: glm(({ logRatio }) => logRatio),
      se: glm(({ plain }) => plain.se),
      groei: glm(({ growth }) => growth),
      lo: glm(({ plain }) => plain.low),
      hi: glm(({ plain }) => plain.high),
      p: glm(({ plain }) => plain.p),
      dispersie: glm(({ dispersion }) => dispersion),
      deviance: glm(({ deviance }) => deviance),
    },
    leftOut: {},
  };
}

/** A ratio of sums over the persons in the file beside it. */
function yields(): Shape {
  const ratio = (_: Fields, rows: readonly Fields[]) =>
    ratioOfSums(
      rows.map((row) => ({
        taken: Math.round(100 * number(row, 'opgenomen')),
        acquired: Math.round(100 * number(row, 'verworven')),
        persons: 1,
      })),
    );
  const of = (
    tolerance: number,
    ours: (found: NonNullable<ReturnType<typeof ratio>>) => number | null,
  ): Figure => ({ statistic: 'ratioOfSums', tolerance, ours: (item, rows) => ours(ratio(item, rows)!) });
  return {
    inputs: ['som_opgenomen', 'som_verworven', 'studierendement'],
    figures: {
      n: of(EXACT, ({ persons }) => persons),
      som_opgenomen: of(EXACT, ({ sumTaken }) => sumTaken / 100),
      som_verworven: of(EXACT, ({ sumAcquired }) => sumAcquired / 100),
      studierendement: of(SHARE, (found) => found.ratio),
      se: of(INTERVAL, ({ se }) => se),
      lo: of(STUDENT, ({ low }) => low),
      hi: of(STUDENT, ({ high }) => high),
    },
    leftOut: {
      fout_wilson_op_punten: 'the mistaken interval, given as a warning',
      let_op: 'a remark',
    },
  };
}

function counts(): Shape {
  const bounds = (confidence: number) => (item: Fields) => garwood(number(item, 'x'), 1, confidence);
  return {
    inputs: ['x'],
    figures: {
      ...pair('garwood', { names: ['lo', 'hi'], tolerance: STUDENT, bounds: bounds(0.95) }),
      ...pair('garwood', { names: ['lo90', 'hi90'], tolerance: STUDENT, bounds: bounds(0.9) }),
    },
    leftOut: {},
  };
}
