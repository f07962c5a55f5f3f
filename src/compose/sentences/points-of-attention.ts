import { formatCount } from '../../locale/numbers.ts';
import { schoolYearLabel } from '../../model/day.ts';
import { TOTAL } from '../../model/table.ts';
import type { Lang } from '../../model/text.ts';
import type { ComposeContext } from '../context.ts';
import { cellOf, findRow, findTable, type Release } from '../release.ts';
import { publishedDifference } from './published-difference.ts';
import { publishedShare } from './published-share.ts';
import type { Sentence } from './sentence.ts';
import { shareOfNamed } from './share-words.ts';

const MOST_POINTS = 3;

type Point = (release: Release, context: ComposeContext) => Sentence | undefined;

const POINTS: readonly Point[] = [fewerStay, signalsFollowed, stopped];

/** What deserves a look, at most three; each rests on published figures and claims no cause. */
export function pointsOfAttention(release: Release, context: ComposeContext): readonly Sentence[] {
  return POINTS.map((point) => point(release, context))
    .filter((sentence) => sentence !== undefined)
    .slice(0, MOST_POINTS);
}

/** Only when the difference is clear: fewer of the starters are still there than of those before them. */
function fewerStay(release: Release, { lang, year }: ComposeContext): Sentence | undefined {
  const difference = publishedDifference(release, 'voortgang', year - 1);
  if (difference === undefined || !difference.test.clear || difference.points > 0) return undefined;
  const [now, before] = [schoolYearLabel(year - 1), schoolYearLabel(year - 2)];
  const text =
    lang === 'nl'
      ? `Van de starters van ${now} is na één jaar duidelijk een kleiner deel nog bezig of geslaagd dan van die van ${before}.`
      : `Of the starters of ${now} clearly fewer are still studying or qualified after a year than of those of ${before}.`;
  return { text, test: difference.test };
}

/** How many stopped in the year, beside how many left with a qualification. */
function stopped(release: Release, { lang, year }: ComposeContext): Sentence | undefined {
  const table = findTable(release, { measure: 'stroombalans', per: TOTAL });
  const row = table && findRow(table, { schooljaar: String(year) });
  if (table === undefined || row === undefined) return undefined;
  const [without, qualified] = ['uit_stopgezet', 'uit_diploma'].map((name) => cellOf(table, row, name).value);
  if (typeof without !== 'number' || typeof qualified !== 'number') return undefined;
  const label = schoolYearLabel(year);
  const [stop, diploma] = [without, qualified].map((count) => formatCount(count, lang));
  const text =
    lang === 'nl'
      ? `In ${label} ${without === 1 ? 'stopte' : 'stopten'} ${stop} ${persons(without, lang)} zonder diploma; ${diploma} ${qualified === 1 ? 'stroomde' : 'stroomden'} uit met een diploma of attest.`
      : `In ${label} ${stop} ${persons(without, lang)} stopped without a qualification; ${diploma} left with one.`;
  return { text, test: undefined };
}

function persons(n: number, lang: Lang): string {
  if (lang === 'nl') return n === 1 ? 'persoon' : 'personen';
  return n === 1 ? 'person' : 'persons';
}

/** The share of signals that was followed by an action within 30 days, where that is published, of years together too. */
function signalsFollowed(release: Release, { lang, year }: ComposeContext): Sentence | undefined {
  const table = findTable(release, { measure: 'signalen_opvolging', per: TOTAL });
  const [years] = table?.dimensions ?? [];
  const isOfYear = ([key]: readonly string[]) =>
    key === String(year) || years?.merged?.[key!]?.at(-1) === String(year);
  const row = table?.rows.find(({ keys }) => isOfYear(keys));
  const share = table && publishedShare(table, row, 'aandeel');
  if (share === undefined || row === undefined) return undefined;
  const n = formatCount(share.base, lang);
  const label = years?.labels?.[row.keys[0]!]?.[lang] ?? schoolYearLabel(year);
  const text =
    lang === 'nl'
      ? `Van de ${n} signaalmomenten van ${label} volgde bij ${shareOfNamed(share, lang)} binnen 30 dagen een actie.`
      : `Of the ${n} signal moments of ${label}, ${shareOfNamed(share, lang)} had an action within 30 days.`;
  return { text, test: undefined };
}
