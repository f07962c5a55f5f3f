import { formatCount, formatShare } from '../locale/numbers.ts';
import type { SharesPlot } from '../model/plot.ts';
import type { Lang } from '../model/text.ts';
import { largestNamed } from './largest-named.ts';
import { isDrawn, plotText, plotValue, shareOf } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { yearlyCounts } from './yearly-counts.ts';

/**
 * Shares of the categories of the one dimension that is neither the year nor filtered away, of the first
 * count of the measure. A share is drawn only when its count and the total of the year are published.
 */
export function plotShares(request: PlotRequest): SharesPlot {
  const { section, context } = request;
  const { lang } = context;
  const counted = yearlyCounts(request);
  const { categories } = counted;
  const years = counted.years.map(({ label, total, counts }) => ({
    label,
    n: plotValue(total),
    shares: counts.map((count) => shareOf(count, total)),
  }));
  return {
    kind: 'shares',
    ...plotWords(
      request,
      years.flatMap(({ n, shares }) => [n, ...shares]),
    ),
    categories,
    years,
    title: section.title?.[lang] ?? title(categories, years.at(-1), lang),
    description: years.map((year) => yearText(year, categories, lang)).join('; '),
  };
}

/** The shares of the last year that may be shown, the largest first: facts, no claim about a hidden one. */
function title(
  categories: SharesPlot['categories'],
  last: SharesPlot['years'][number] | undefined,
  lang: Lang,
): string {
  const persons = last !== undefined && isDrawn(last.n) ? last.n.value : 0;
  const named = (last?.shares ?? []).map((value, i) => ({ label: categories[i]!.label, value }));
  const list = largestNamed(named, (share) => formatShare(share, persons, lang), lang);
  if (last === undefined || list === undefined) {
    return lang === 'nl' ? 'Wat studerenden kiezen' : 'What students choose';
  }
  return lang === 'nl'
    ? `Nieuwe trajecten in ${last.label}: ${list}`
    : `New programmes in ${last.label}: ${list}`;
}

function yearText(
  year: SharesPlot['years'][number],
  categories: SharesPlot['categories'],
  lang: Lang,
): string {
  const persons = isDrawn(year.n) ? year.n.value : 0;
  const parts = year.shares.map(
    (share, i) =>
      `${categories[i]!.label} ${plotText(share, (number) => formatShare(number, persons, lang))}`,
  );
  return `${year.label} (n = ${plotText(year.n, (number) => formatCount(number, lang))}): ${parts.join(', ')}`;
}
