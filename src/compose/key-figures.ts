import { formatCount, formatInterval, formatShare } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang, Text } from '../model/text.ts';
import type { SafeCell } from '../protect/safe-table.ts';
import type { ComposeContext } from './context.ts';
import { markOf } from './format-cell.ts';
import { cellOf, findRow, findTable, type Release } from './release.ts';

/** A count of the yearly balance with the one of the year before. */
interface YearFigure {
  readonly label: Text;
  readonly measure: string;
  readonly column: string;
}

const YEAR_FIGURES: readonly YearFigure[] = [
  {
    label: {
      nl: 'Studerenden op het einde van het schooljaar',
      en: 'Students at the end of the school year',
    },
    measure: 'stroombalans',
    column: 'eindstand',
  },
  { label: { nl: 'Nieuw gestart', en: 'Newly started' }, measure: 'stroombalans', column: 'nieuw' },
  {
    label: { nl: 'Uitgestroomd met diploma', en: 'Left with a diploma' },
    measure: 'stroombalans',
    column: 'uit_diploma',
  },
  {
    label: { nl: 'Gestopt zonder diploma', en: 'Stopped without a diploma' },
    measure: 'stroombalans',
    column: 'uit_stopgezet',
  },
  {
    label: { nl: 'Behaalde diploma’s en attesten', en: 'Qualifications obtained' },
    measure: 'diplomas',
    column: 'behaalde_diplomas',
  },
];

/** The lines with key figures of the cover; a figure that may not be shown carries its mark. */
export function keyFigures(release: Release, context: ComposeContext): readonly string[] {
  const { lang, year } = context;
  const counts = YEAR_FIGURES.flatMap(({ label, measure, column }) => {
    const table = findTable(release, { measure, per: TOTAL });
    if (table === undefined) return [];
    const [now, before] = [year, year - 1].map((schooljaar) =>
      countText(cellOf(table, findRow(table, { schooljaar: String(schooljaar) }), column), lang),
    );
    const last = lang === 'nl' ? `vorig schooljaar ${before}` : `previous school year ${before}`;
    return [`${label[lang]}: ${now} (${last})`];
  });
  return [...counts, ...startersLine(release, context)];
}

/** `Starters van vorig schooljaar nog bezig of geslaagd: 84% [74 tot 91%] (n = 64)`. */
function startersLine(release: Release, { lang, year }: ComposeContext): readonly string[] {
  const table = findTable(release, { measure: 'voortgang', per: TOTAL });
  const rate = table?.measure.rates[0];
  if (table === undefined || rate === undefined) return [];
  const row = findRow(table, { cohort: String(year - 1), k: '1' });
  const [share, low, high, n] = [rate.name, rate.low, rate.high, rate.base].map((name) =>
    cellOf(table, row, name),
  );
  const label =
    lang === 'nl'
      ? `Starters van ${schoolYearLabel(year - 1)} na één jaar nog bezig of geslaagd`
      : `Starters of ${schoolYearLabel(year - 1)} still studying or qualified after a year`;
  return [`${label}: ${rateText({ share: share!, low: low!, high: high!, n: n! }, lang)}`];
}

/** A share with its interval and denominator in words, or the mark of what is missing. */
export function rateText(
  { share, low, high, n }: Readonly<Record<'share' | 'low' | 'high' | 'n', SafeCell>>,
  lang: Lang,
): string {
  if (share.value === null || low.value === null || high.value === null || n.value === null) {
    return `[${markOf(share) ?? 'c'}]`;
  }
  const persons = n.value;
  if (persons < 10) return '[u]';
  const interval = formatInterval(low.value, high.value, { persons, lang });
  return `${formatShare(share.value, persons, lang)} [${interval}]`;
}

/** A count in words, or its mark. */
export function countText(cell: SafeCell, lang: Lang): string {
  return cell.value === null ? `[${markOf(cell) ?? 'x'}]` : formatCount(cell.value, lang);
}
