import { formatInterval, formatShare } from '../locale/numbers.ts';
import type { LinesPlot, PlotValue } from '../model/plot.ts';
import type { Lang } from '../model/text.ts';
import { wilson } from '../stats/wilson.ts';
import { isDrawn, plotText, plotValue, shareOf } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { isClear, type ShareShift, shareShifts, shiftText } from './share-shift.ts';
import { totalsLine, type YearlyCounts, yearlyCounts } from './yearly-counts.ts';

const FEWEST_IN_FOCUS = 2;
const MOST_IN_FOCUS = 3;

/** The share of each category per year as a line; in focus are the two or three that moved most. */
export function plotLines(request: PlotRequest): LinesPlot {
  const { section, context } = request;
  const { lang } = context;
  const counted = yearlyCounts(request);
  const shifts = shareShifts(counted);
  const focus = new Set(shifts.slice(0, focusSize(counted)).map(({ category }) => category));
  const series = counted.categories.map(({ label }, category) => {
    const values = counted.years.map(({ counts, total }) => shareOf(counts[category]!, total));
    return {
      focus: focus.has(category),
      label: `${label} ${shareText(values.at(-1), counted.years.at(-1), lang)}`,
      interval: intervalText(counted, category, lang),
      values,
    };
  });
  const drawn = [
    ...series.flatMap(({ values }) => values),
    ...counted.years.map(({ total }) => plotValue(total)),
  ];
  return {
    kind: 'lines',
    ...plotWords(request, drawn, [...shiftLine(counted, shifts[0], lang), totalsLine(counted, lang)]),
    years: counted.years.map(({ label }) => label),
    series,
    title: section.title?.[lang] ?? title(counted, shifts[0], lang),
    description: counted.categories
      .map(({ label }, category) => `${label}: ${yearTexts(counted, category, lang)}`)
      .join('; '),
  };
}

function focusSize({ categories }: YearlyCounts): number {
  return Math.max(FEWEST_IN_FOCUS, Math.min(MOST_IN_FOCUS, Math.ceil(categories.length / 2)));
}

type Year = YearlyCounts['years'][number];

function shareText(share: PlotValue | undefined, year: Year | undefined, lang: Lang): string {
  return share === undefined
    ? ''
    : plotText(share, (number) => formatShare(number, year?.total.value ?? 0, lang));
}

function yearTexts({ years }: YearlyCounts, category: number, lang: Lang): string {
  return years
    .map((year) => `${year.label} ${shareText(shareOf(year.counts[category]!, year.total), year, lang)}`)
    .join(', ');
}

function intervalText({ years }: YearlyCounts, category: number, lang: Lang): string | undefined {
  const last = years.at(-1);
  const share = last && shareOf(last.counts[category]!, last.total);
  if (share === undefined || !isDrawn(share)) return undefined;
  const [part, base] = [last!.counts[category]!.value!, last!.total.value!];
  const interval = wilson(part, base)!;
  return `[${formatInterval(interval.low, interval.high, { persons: base, lang })}]`;
}

/** What moved most, with both shares; that it moved at all is said only where the interval allows it. */
function title(counted: YearlyCounts, shift: ShareShift | undefined, lang: Lang): string {
  const nl = lang === 'nl';
  if (shift === undefined)
    return nl ? 'Wat studerenden kiezen, per schooljaar' : 'What students choose, by school year';
  const [from, to] = [counted.years[0]!, counted.years.at(-1)!].map(
    (year) => `${shareText(shareOf(year.counts[shift.category]!, year.total), year, lang)} in ${year.label}`,
  );
  const { label } = counted.categories[shift.category]!;
  if (isClear(shift)) return nl ? `${label}: van ${from} naar ${to}` : `${label}: from ${from} to ${to}`;
  return nl
    ? `${label}: ${from}, ${to}; geen duidelijk verschil`
    : `${label}: ${from}, ${to}; no clear difference`;
}

function shiftLine(
  { categories }: YearlyCounts,
  shift: ShareShift | undefined,
  lang: Lang,
): readonly string[] {
  if (shift === undefined) return [];
  const { label } = categories[shift.category]!;
  return [
    lang === 'nl'
      ? `Tussen haken: 95%-interval. Grootste verschil: ${label} ${shiftText(shift, lang)}, over ${categories.length} vergelijkingen samen (Newcombe, Bonferroni).`
      : `In brackets: 95% interval. Largest difference: ${label} ${shiftText(shift, lang)}, over ${categories.length} comparisons together (Newcombe, Bonferroni).`,
  ];
}
