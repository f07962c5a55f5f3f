import { formatCount } from '../locale/numbers.ts';
import type { SmallMultiplesPlot } from '../model/plot.ts';
import type { Lang } from '../model/text.ts';
import { largestNamed } from './largest-named.ts';
import { plotText, plotValue } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { totalsLine, type YearlyCounts, yearlyCounts } from './yearly-counts.ts';

/** The count of each category per year, a panel each. */
export function plotSmallMultiples(request: PlotRequest): SmallMultiplesPlot {
  const { section, context } = request;
  const { lang } = context;
  const counted = yearlyCounts(request);
  const panels = counted.categories.map(({ label }, category) => ({
    label,
    values: counted.years.map(({ counts }) => plotValue(counts[category]!)),
  }));
  const count = (value: number): string => formatCount(value, lang);
  return {
    kind: 'small_multiples',
    ...plotWords(
      request,
      [...panels.flatMap(({ values }) => values), ...counted.years.map(({ total }) => plotValue(total))],
      [totalsLine(counted, lang)],
    ),
    years: counted.years.map(({ label }) => label),
    panels,
    title: section.title?.[lang] ?? title(counted, panels, lang),
    description: panels
      .map(({ label, values }) => {
        const parts = values.map((value, year) => `${counted.years[year]!.label} ${plotText(value, count)}`);
        return `${label}: ${parts.join(', ')}`;
      })
      .join('; '),
  };
}

/** The largest counts of the last year: facts, no claim about what went up or down. */
function title({ unit, years }: YearlyCounts, panels: SmallMultiplesPlot['panels'], lang: Lang): string {
  const last = years.at(-1);
  const latest = panels.map(({ label, values }) => ({ label, value: values.at(-1)! }));
  const list = largestNamed(latest, (value) => formatCount(value, lang), lang);
  if (last === undefined || list === undefined) return unit;
  return `${unit} in ${last.label}: ${list}`;
}
