import { inSentence } from '../locale/in-sentence.ts';
import { formatCount, formatInterval, formatShare } from '../locale/numbers.ts';
import type { MatrixPlot, PlotValue } from '../model/plot.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang } from '../model/text.ts';
import { wilson } from '../stats/wilson.ts';
import { largestNamed } from './largest-named.ts';
import { isDrawn, plotText, plotValue, shareOf } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { occupied, type Transitions, transitions } from './transitions.ts';

type Row = MatrixPlot['rows'][number];

/** Where they are a year later, as shares of the row; a row or column in which nobody ever is, is left out. */
export function plotMatrix(request: PlotRequest): MatrixPlot {
  const { section, context } = request;
  const { lang } = context;
  const moved = occupied(transitions(request));
  const rows = (moved?.rows ?? []).map((row): Row => {
    const n = plotText(plotValue(row.total), (number) => formatCount(number, lang));
    return { label: `${row.label} (n = ${n})`, cells: sharesOf(row, lang) };
  });
  const drawn = rows.flatMap(({ cells }) => cells);
  const totals = (moved?.rows ?? []).map(({ total }) => plotValue(total));
  return {
    kind: 'matrix',
    ...plotWords(request, [...drawn, ...totals], moved === undefined ? [] : [readingLine(moved, lang)]),
    acrossTitle: moved?.toLabel ?? '',
    across: (moved?.to ?? []).map(({ label }) => label),
    rows,
    title: section.title?.[lang] ?? title(moved, lang),
    description: (moved?.rows ?? []).map((row) => rowText(row, moved!, lang)).join('; '),
  };
}

type Counted = Transitions['rows'][number];

function sharesOf({ counts, total }: Counted, lang: Lang): readonly PlotValue[] {
  return counts.map((count) => {
    const share = shareOf(count, total);
    if (!isDrawn(share)) return share;
    const persons = total.value!;
    const text = share.value === 0 ? '0' : formatShare(share.value, persons, lang);
    return { ...share, text, ...intervalOf(count.value!, persons, lang) };
  });
}

/** The Wilson interval of a share, from the published counts. */
function intervalOf(part: number, persons: number, lang: Lang): { readonly interval?: string } {
  const found = wilson(part, persons);
  return found === null ? {} : { interval: formatInterval(found.low, found.high, { persons, lang }) };
}

/** `50% [40 tot 61%]`. */
function withInterval(share: PlotValue): string {
  const interval = isDrawn(share) && share.interval !== undefined ? ` [${share.interval}]` : '';
  return `${plotText(share, String)}${interval}`;
}

/** The largest shares of everyone together that may be shown. */
function title(moved: Transitions | undefined, lang: Lang): string {
  const nl = lang === 'nl';
  const everyone = moved?.rows.find(({ code }) => code === TOTAL);
  const shares = everyone === undefined ? [] : sharesOf(everyone, lang);
  const named = shares.map((value, column) => ({ label: moved!.to[column]!.label, value }));
  const list = largestNamed(named, String, lang);
  if (list === undefined)
    return nl ? 'Waar studerenden een jaar later staan' : 'Where students are a year later';
  return nl ? `Een jaar later: ${list}` : `A year later: ${list}`;
}

function readingLine({ fromLabel, years }: Transitions, lang: Lang): string {
  return lang === 'nl'
    ? `Rijen: ${inSentence(fromLabel)} van ${years}. Elke rij telt op tot 100%. Haken = 95%-interval (Wilson).`
    : `Rows: ${inSentence(fromLabel)} of ${years}. Each row adds up to 100%. Brackets = 95% interval (Wilson).`;
}

function rowText(row: Counted, { to }: Transitions, lang: Lang): string {
  const n = plotText(plotValue(row.total), (number) => formatCount(number, lang));
  const parts = sharesOf(row, lang).map((share, column) => `${to[column]!.label} ${withInterval(share)}`);
  return `${row.label} (n = ${n}): ${parts.join(', ')}`;
}
