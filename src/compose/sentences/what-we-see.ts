import { formatCount, formatDecimal } from '../../locale/numbers.ts';
import { schoolYearLabel } from '../../model/day.ts';
import { TOTAL } from '../../model/table.ts';
import type { ComposeContext } from '../context.ts';
import { cellOf, findDerived, findRow, findTable, type Release } from '../release.ts';
import { differenceWords } from './difference-words.ts';
import { publishedDifference } from './published-difference.ts';
import { publishedShare } from './published-share.ts';
import type { Sentence } from './sentence.ts';
import { isFew, shareOfNamed, shareOnly } from './share-words.ts';
import { stockWords } from './stock-words.ts';

const LEVEL = 0.05;
const MOST_SENTENCES = 3;

type Finding = (release: Release, context: ComposeContext) => Sentence | undefined;

/** What a report can say, the most asked for first. */
const FINDINGS: readonly Finding[] = [starters, success, choices, nominal, stock];

/**
 * The sentences of "Wat zien we": clear differences first, then in a fixed order; at most three. A sentence
 * whose figures are not published is not made.
 */
export function whatWeSee(release: Release, context: ComposeContext): readonly Sentence[] {
  const made = FINDINGS.map((finding) => finding(release, context)).filter(
    (sentence) => sentence !== undefined,
  );
  const clear = made.filter(({ test }) => test?.clear === true);
  const rest = made.filter(({ test }) => test?.clear !== true);
  return [...clear, ...rest].slice(0, MOST_SENTENCES);
}

/** The starters of the year before: still studying or qualified after a year, and against those before them. */
function starters(release: Release, { lang, year }: ComposeContext): Sentence | undefined {
  const cohort = year - 1;
  const table = findTable(release, { measure: 'voortgang', per: TOTAL });
  const shareOf = (start: number) =>
    table &&
    publishedShare(table, findRow(table, { cohort: String(start), k: '1' }), 'bezig_of_geslaagd_aandeel');
  const now = shareOf(cohort);
  if (now === undefined) return undefined;
  const n = formatCount(now.base, lang);
  const label = schoolYearLabel(cohort);
  const lead =
    lang === 'nl'
      ? `Van de ${n} starters van ${label} ${isFew(now) ? 'waren er' : 'was'} na één jaar ${shareOfNamed(now, lang)} nog bezig of geslaagd`
      : `Of the ${n} starters of ${label}, ${shareOfNamed(now, lang)} were still studying or qualified after a year`;
  const before = shareOf(cohort - 1);
  const difference = publishedDifference(release, 'voortgang', cohort);
  if (before === undefined || difference === undefined) return { text: `${lead}.`, test: undefined };
  const against =
    lang === 'nl'
      ? `vergeleken met de starters van ${schoolYearLabel(cohort - 1)} (${shareOnly(before, lang)})`
      : `compared with the starters of ${schoolYearLabel(cohort - 1)} (${shareOnly(before, lang)})`;
  return { text: `${lead}; ${against}: ${differenceWords(difference, lang)}.`, test: difference.test };
}

/** Enrolments of the year with a result that were successful. */
function success(release: Release, { lang, year }: ComposeContext): Sentence | undefined {
  const table = findTable(release, { measure: 'jaarsucces', per: 'niveaugroep' });
  const row = table && findRow(table, { schooljaar: String(year) });
  const share = table && publishedShare(table, row, 'aandeel');
  if (share === undefined) return undefined;
  const n = formatCount(share.base, lang);
  const label = schoolYearLabel(year);
  const text =
    lang === 'nl'
      ? `Van de ${n} inschrijvingen van ${label} met een gekend resultaat ${isFew(share) ? 'zijn er' : 'is'} ${shareOfNamed(share, lang)} geslaagd.`
      : `Of the ${n} enrolments of ${label} with a known result, ${shareOfNamed(share, lang)} were successful.`;
  return { text: provisional(text, row?.stand, lang), test: undefined };
}

/** Whether the choice of study differs from that of the year before. */
function choices(release: Release, { lang, year }: ComposeContext): Sentence | undefined {
  const table = findDerived(release, 'studiekeuze', 'verschuiving');
  const row = table && findRow(table, { van: String(year - 1), naar: String(year) });
  if (table === undefined || row === undefined) return undefined;
  const [d, p] = ['D_index', 'p_holm'].map((column) => cellOf(table, row, column).value);
  if (typeof d !== 'number' || typeof p !== 'number') return undefined;
  const clear = p < LEVEL;
  const [from, to] = [schoolYearLabel(year - 1), schoolYearLabel(year)];
  const index = formatDecimal(d, 2, lang);
  const text =
    lang === 'nl'
      ? `De studiekeuze van ${to} verschilt ${clear ? '' : 'niet '}duidelijk van die van ${from} (D-index ${index}, exacte toets).`
      : `The choice of study in ${to} ${clear ? 'differs clearly' : 'does not differ clearly'} from that in ${from} (D-index ${index}, exact test).`;
  return { text, test: { name: 'Fisher-Freeman-Halton, Holm', p, bounds: undefined, clear } };
}

/** The last cohort of which everybody could have a qualification by now. */
function nominal(release: Release, { lang }: ComposeContext): Sentence | undefined {
  const table = findTable(release, { measure: 'diploma_nominaal', per: TOTAL });
  const rate = table?.measure.rates[0];
  if (table === undefined || rate === undefined) return undefined;
  const at = (name: string) => table.dimensions.findIndex((dimension) => dimension.name === name);
  const rows = table.rows.filter(({ keys }) => keys[at('k')] === '1' && keys[at('cohort')] !== TOTAL);
  const row = rows.findLast((candidate) => publishedShare(table, candidate, rate.name) !== undefined);
  const share = row && publishedShare(table, row, rate.name);
  if (row === undefined || share === undefined) return undefined;
  const label = schoolYearLabel(Number(row.keys[at('cohort')]));
  const n = formatCount(share.base, lang);
  const text =
    lang === 'nl'
      ? `Van de ${n} starters van ${label} ${isFew(share) ? 'behaalden er' : 'behaalde'} ${shareOfNamed(share, lang)} een diploma of attest binnen de voorziene duur plus één jaar.`
      : `Of the ${n} starters of ${label}, ${shareOfNamed(share, lang)} obtained a qualification within the nominal duration plus a year.`;
  return { text, test: undefined };
}

/** Who studied at both ends of the year: counted, not estimated. */
function stock(release: Release, { lang, year }: ComposeContext): Sentence | undefined {
  const table = findTable(release, { measure: 'stroombalans', per: TOTAL });
  const row = table && findRow(table, { schooljaar: String(year) });
  if (table === undefined || row === undefined) return undefined;
  const [begin, end] = ['beginstand', 'eindstand'].map((column) => cellOf(table, row, column).value);
  if (typeof begin !== 'number' || typeof end !== 'number') return undefined;
  const text = `${stockWords({ year, begin, end }, lang)}.`;
  return { text: provisional(text, row.stand, lang), test: undefined };
}

/** Says so when a figure can still change. */
function provisional(text: string, stand: string | undefined, lang: 'nl' | 'en'): string {
  if (stand !== 'voorlopig') return text;
  return `${text.slice(0, -1)} (${lang === 'nl' ? 'voorlopig cijfer' : 'provisional figure'}).`;
}
