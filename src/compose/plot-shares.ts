import { formatCount, formatShare } from '../locale/numbers.ts';
import type { Dimension } from '../model/measure.ts';
import type { PlotValue, SharesPlot } from '../model/plot.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang } from '../model/text.ts';
import { categoryLabel } from './labels.ts';
import { isDrawn, plotText, plotValue } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { cellOf, findRow } from './release.ts';
import { selectRows } from './select-rows.ts';

/** How many shares the title names. */
const NAMED = 3;

/**
 * Shares of the categories of the one dimension that is neither the year nor filtered away, of the first
 * count of the measure. A share is drawn only when its count and the total of the year are published.
 */
export function plotShares(request: PlotRequest): SharesPlot {
  const { table, section, context } = request;
  const { lang } = context;
  const rows = selectRows(table, { year: context.year, years: section.years, where: section.where });
  const yearAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const splitAt = table.dimensions.findIndex(
    ({ name }, i) => i !== yearAt && section.where[name] === undefined,
  );
  const split = table.dimensions[splitAt]!;
  const labelOf = (dimension: Dimension, code: string): string =>
    categoryLabel(context.labels, { dimension, params: table.params, lang }, code);
  const count = table.columns[0]!.name;
  const codes = [...new Set(rows.map((row) => row.keys[splitAt]!))].filter((code) => code !== TOTAL);
  const years = [...new Set(rows.map((row) => row.keys[yearAt]!))].map((year) => {
    const key = { ...section.where, [table.dimensions[yearAt]!.name]: year };
    const total = cellOf(table, findRow(table, { ...key, [split.name]: TOTAL }), count);
    const shares = codes.map((code): PlotValue => {
      const part = plotValue(cellOf(table, findRow(table, { ...key, [split.name]: code }), count));
      if (!isDrawn(part) || total.value === null) return isDrawn(part) ? { mark: 'c' } : part;
      return total.value === 0 ? { mark: 'z' } : { value: part.value / total.value };
    });
    return { label: labelOf(table.dimensions[yearAt]!, year), n: plotValue(total), shares };
  });
  const categories = codes.map((code) => ({ code, label: labelOf(split, code) }));
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
  const named = (last?.shares ?? [])
    .flatMap((share, i) =>
      isDrawn(share) && share.value > 0 ? [{ share: share.value, label: categories[i]!.label }] : [],
    )
    .sort((a, b) => b.share - a.share)
    .slice(0, NAMED)
    .map(({ share, label }) => `${label} ${formatShare(share, persons, lang)}`);
  if (last === undefined || named.length === 0) {
    return lang === 'nl' ? 'Wat studerenden kiezen' : 'What students choose';
  }
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(named);
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
