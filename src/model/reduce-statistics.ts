import type { Measure } from './measure.ts';

/**
 * The differences and quotients of which every count is still there; no quartiles, which are values of single
 * persons.
 */
export function reduceStatistics(
  measure: Measure,
  isThere: (count: string) => boolean,
): Pick<Measure, 'contrasts' | 'quotients' | 'quartiles'> {
  const { contrasts = [], quotients = [], quartiles, rates } = measure;
  if (contrasts.length + quotients.length === 0 && quartiles === undefined) return {};
  const hasRate = (name: string) =>
    rates.some((rate) => rate.name === name && isThere(rate.part) && isThere(rate.base));
  return {
    contrasts: contrasts.filter(({ part, base, otherPart, otherBase }) =>
      [part, base, otherPart, otherBase].every(isThere),
    ),
    quotients: quotients.filter(({ over, under }) => hasRate(over) && hasRate(under)),
    quartiles: undefined,
  };
}
