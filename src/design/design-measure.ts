import type { Rung } from '../model/design.ts';
import type { Count, Dimension, Measure, Statistic } from '../model/measure.ts';
import { reduceStatistics } from '../model/reduce-statistics.ts';

/** The measure with the columns and dimensions of a rung; what the rung does not show is internal, also as a share. */
export function designMeasure(measure: Measure, rung: Rung, dimensions: readonly Dimension[]): Measure {
  const isShown = (name: string) => !rung.guarded.includes(name) && (rung.columns?.includes(name) ?? true);
  const { development } = measure;
  return {
    ...measure,
    ...reduceStatistics(measure, isShown),
    values: measure.quartiles === undefined ? measure.values : [],
    dimensions,
    statistic: designStatistic(measure.statistic, rung),
    counts: measure.counts.map((count) => designCount(count, rung)),
    rates: measure.rates.filter(({ part, base }) => isShown(part) && isShown(base)),
    development:
      development !== undefined && isShown(development.count) && isShown(development.base)
        ? development
        : undefined,
    densities: measure.densities.filter(
      ({ part, base }) => isShown(part) && (base === undefined || isShown(base)),
    ),
  };
}

/** A life table at the years after the start that a rung keeps. */
function designStatistic(statistic: Statistic | undefined, { rows }: Rung): Statistic | undefined {
  const steps = rows['k'];
  if (statistic?.kind !== 'tijd_tot_gebeurtenis' || steps === undefined) return statistic;
  return { ...statistic, horizons: statistic.horizons.filter((years) => steps.includes(String(years))) };
}

function designCount(count: Count, { columns, guarded }: Rung): Count {
  if (guarded.includes(count.name)) return { ...count, intern: false, shown: false };
  if (columns === undefined) return count;
  return columns.includes(count.name) ? { ...count, intern: false, shown: true } : { ...count, intern: true };
}
