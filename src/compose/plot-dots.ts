import { formatCount, formatInterval, formatShare } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { DotsPlot } from '../model/plot.ts';
import { TOTAL } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import type { SafeRow } from '../protect/safe-table.ts';
import { categoryLabel } from './labels.ts';
import { isDrawn, plotText, plotValue } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { cellOf } from './release.ts';
import { selectRows } from './select-rows.ts';

type Row = DotsPlot['rows'][number];

const HEADS: Readonly<Record<keyof DotsPlot['heads'], Text>> = {
  rate: { nl: 'aandeel', en: 'share' },
  interval: { nl: '95%-interval', en: '95% interval' },
  n: { nl: 'n', en: 'n' },
};
const EVERYONE: Text = { nl: 'alle', en: 'all' };

/** The first rate of the measure in the year of the report, a dot per category, ordered by value. */
export function plotDots(request: PlotRequest): DotsPlot {
  const { table, section, context } = request;
  const { lang } = context;
  const rows = selectRows(table, { year: context.year, years: 1, where: section.where });
  const splitAt = table.dimensions.findIndex(
    ({ list, name }) => list !== 'schooljaar' && section.where[name] === undefined,
  );
  const split = table.dimensions[splitAt]!;
  const dots = rows
    .filter((row) => row.keys[splitAt] !== TOTAL)
    .map((row) => {
      const label = categoryLabel(
        context.labels,
        { dimension: split, params: table.params, lang },
        row.keys[splitAt]!,
      );
      return dot(request, row, label);
    })
    .filter(({ n }) => !isDrawn(n) || n.value > 0)
    .sort(byValue);
  const total = rows.find((row) => row.keys[splitAt] === TOTAL);
  const overall = total === undefined ? undefined : dot(request, total, EVERYONE[lang]);
  return {
    kind: 'dots',
    ...plotWords(
      request,
      dots.flatMap(({ n, share }) => [n, share]),
    ),
    heads: { rate: HEADS.rate[lang], interval: HEADS.interval[lang], n: HEADS.n[lang] },
    overall:
      overall === undefined || !isDrawn(overall.share)
        ? undefined
        : { label: `${overall.label} ${overall.text.rate}`, share: overall.share.value },
    rows: dots,
    title: section.title?.[lang] ?? title(overall, request),
    description: dots
      .map(({ label, text }) => `${label}: ${text.rate}, ${text.interval}, n = ${text.n}`)
      .join('; '),
  };
}

function dot({ table, context }: PlotRequest, row: SafeRow, label: string): Row {
  const { lang } = context;
  const rate = table.measure.rates[0]!;
  const value = (name: string) => plotValue(cellOf(table, row, name));
  const [n, share, low, high] = [value(rate.base), value(rate.name), value(rate.low), value(rate.high)];
  const persons = isDrawn(n) ? n.value : 0;
  return {
    label,
    n,
    share,
    low,
    high,
    text: {
      rate: plotText(share, (number) => formatShare(number, persons, lang)),
      interval:
        isDrawn(low) && isDrawn(high)
          ? formatInterval(low.value, high.value, { persons, lang })
          : plotText(low, String),
      n: plotText(n, (number) => formatCount(number, lang)),
    },
  };
}

/** Highest share first; rows without a share after them, by label, so that the order tells nothing. */
function byValue(a: Row, b: Row): number {
  const [x, y] = [a, b].map(({ share }) => (isDrawn(share) ? share.value : -1));
  return y! - x! || a.label.localeCompare(b.label, 'nl');
}

function title(overall: Row | undefined, { table, context }: PlotRequest): string {
  const { lang, year } = context;
  const label = table.measure.rates[0]!.label[lang];
  if (overall === undefined || !isDrawn(overall.share)) return `${label}, ${schoolYearLabel(year)}`;
  return lang === 'nl'
    ? `${label} in ${schoolYearLabel(year)}: ${overall.text.rate} voor iedereen samen [${overall.text.interval}]`
    : `${label} in ${schoolYearLabel(year)}: ${overall.text.rate} for everyone together [${overall.text.interval}]`;
}
