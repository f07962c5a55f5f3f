import { formatDate } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang, Text } from '../model/text.ts';
import type { SafeCell } from '../protect/safe-table.ts';
import { compareCounts } from '../stats/compare-counts.ts';
import { countText, markText } from './cell-words.ts';
import type { ComposeContext } from './context.ts';
import { cellOf, findRow, findTable, type Release } from './release.ts';
import { publishedShare } from './sentences/published-share.ts';
import { type PublishedShare, shareOnly, shareWords } from './sentences/share-words.ts';

/** A count of events in a school year, which may be compared with the year before. */
interface Flow {
  readonly label: Text;
  readonly measure: string;
  readonly column: string;
}

const FLOWS: readonly Flow[] = [
  { label: { nl: 'Nieuw gestart', en: 'Newly started' }, measure: 'stroombalans', column: 'nieuw' },
  {
    label: { nl: 'Uitgestroomd met diploma of attest', en: 'Left with a qualification' },
    measure: 'stroombalans',
    column: 'uit_diploma',
  },
  {
    label: { nl: 'Gestopt zonder diploma', en: 'Stopped without a qualification' },
    measure: 'stroombalans',
    column: 'uit_stopgezet',
  },
  {
    label: { nl: 'Onderwijsvragen', en: 'Questions about education' },
    measure: 'vragen',
    column: 'vragen',
  },
];

/** One key figure of the cover: what, how many, and how that compares with a year earlier. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** `vorig schooljaar 64, geen duidelijk verschil`. */
  readonly before: string;
  /** The share behind the value, when it is one that may be shown. */
  readonly share?: PublishedShare;
}

/** The key figures of the cover; a figure that may not be shown carries its mark, a table that is not there none. */
export function keyFigures(release: Release, context: ComposeContext): readonly KeyFigure[] {
  return [...stock(release, context), ...flows(release, context), ...starters(release, context)];
}

/** Who followed a programme on the count date of the school year; a stock is counted, not tested. */
function stock(release: Release, { lang, year }: ComposeContext): readonly KeyFigure[] {
  const table = findTable(release, { measure: 'stand', per: TOTAL });
  if (table === undefined) return [];
  const at = (day: string) =>
    countText(cellOf(table, findRow(table, { datum: day }), 'volgt_opleiding'), lang);
  const [day, before] = [year, year - 1].map((start) => `${start}-10-31`);
  const label = lang === 'nl' ? 'Volgt een opleiding op' : 'Following a programme on';
  return [
    {
      label: `${label} ${formatDate(day!, lang)}`,
      value: at(day!),
      before: lang === 'nl' ? `een jaar eerder ${at(before!)}` : `a year earlier ${at(before!)}`,
    },
  ];
}

/** The flows of the year; more or less is said only when the exact ratio test, corrected over these, is clear. */
function flows(release: Release, { lang, year }: ComposeContext): readonly KeyFigure[] {
  const found = FLOWS.flatMap((flow) => {
    const table = findTable(release, { measure: flow.measure, per: TOTAL });
    if (table === undefined) return [];
    const [now, before] = [year, year - 1].map((start) =>
      cellOf(table, findRow(table, { schooljaar: String(start) }), flow.column),
    );
    return [{ label: flow.label[lang], now: now!, before: before! }];
  });
  const pairs = found.map(({ now, before }) => ({ from: before.value, to: now.value }));
  const known = pairs.filter((pair): pair is { from: number; to: number } =>
    Object.values(pair).every(isCount),
  );
  const compared = compareCounts(known);
  return found.map(({ label, now, before }, i) => {
    const at = known.indexOf(pairs[i] as { from: number; to: number });
    const words = at < 0 ? '' : `, ${changeWords(known[at]!, compared[at]!.clear, lang)}`;
    return { label, value: countText(now, lang), before: `${lastYear(before, lang)}${words}` };
  });
}

function isCount(value: number | null): boolean {
  return value !== null;
}

function lastYear(before: SafeCell, lang: Lang): string {
  return `${lang === 'nl' ? 'vorig schooljaar' : 'previous school year'} ${countText(before, lang)}`;
}

function changeWords({ from, to }: { from: number; to: number }, clear: boolean, lang: Lang): string {
  if (!clear) return lang === 'nl' ? 'geen duidelijk verschil' : 'no clear difference';
  const more = to > from;
  if (lang === 'nl') return more ? 'duidelijk meer' : 'duidelijk minder';
  return more ? 'clearly more' : 'clearly fewer';
}

/** The starters of the year before, after a year. */
function starters(release: Release, { lang, year }: ComposeContext): readonly KeyFigure[] {
  const table = findTable(release, { measure: 'voortgang', per: TOTAL });
  const rate = table?.measure.rates[0];
  if (table === undefined || rate === undefined) return [];
  const said = (cohort: number, words: (share: PublishedShare, lang: Lang) => string) => {
    const row = findRow(table, { cohort: String(cohort), k: '1' });
    const share = publishedShare(table, row, rate.name);
    const text = share === undefined ? markText(cellOf(table, row, rate.name), 'c') : words(share, lang);
    return { text, ...(share === undefined ? {} : { share }) };
  };
  const { text: value, ...shown } = said(year - 1, shareWords);
  const label =
    lang === 'nl'
      ? `Starters van ${schoolYearLabel(year - 1)} na één jaar nog bezig of geslaagd`
      : `Starters of ${schoolYearLabel(year - 1)} still studying or qualified after a year`;
  const before = lang === 'nl' ? 'starters van het jaar ervoor' : 'starters of the year before';
  return [{ label, value, before: `${before} ${said(year - 2, shareOnly).text}`, ...shown }];
}
