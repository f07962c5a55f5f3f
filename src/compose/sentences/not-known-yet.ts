import { schoolYearLabel } from '../../model/day.ts';
import { TOTAL } from '../../model/table.ts';
import type { ComposeContext } from '../context.ts';
import { findTable, type Release } from '../release.ts';
import { publishedShare } from './published-share.ts';
import type { Sentence } from './sentence.ts';

/** What the figures cannot tell: who is not far enough, and why anything happened. */
export function notKnownYet(release: Release, context: ComposeContext): readonly Sentence[] {
  return [immature(release, context), noCauses(context)].flatMap((text) =>
    text === undefined ? [] : [{ text, test: undefined }],
  );
}

function immature(release: Release, { lang, year }: ComposeContext): string | undefined {
  const table = findTable(release, { measure: 'diploma_nominaal', per: TOTAL });
  const rate = table?.measure.rates[0];
  if (table === undefined || rate === undefined) return undefined;
  const cohortAt = table.dimensions.findIndex(({ name }) => name === 'cohort');
  const stepAt = table.dimensions.findIndex(({ name }) => name === 'k');
  const known = table.rows
    .filter((row) => row.keys[stepAt] === '1' && publishedShare(table, row, rate.name) !== undefined)
    .map(({ keys }) => Number(keys[cohortAt]))
    .filter(Number.isInteger);
  const first = known.length === 0 ? undefined : Math.max(...known) + 1;
  if (first === undefined || first > year) return undefined;
  const label = schoolYearLabel(first);
  return lang === 'nl'
    ? `Wie in ${label} of later begon, is nog niet lang genoeg bezig om te zeggen welk deel een diploma haalt binnen de voorziene duur plus één jaar.`
    : `Those who began in ${label} or later have not been studying long enough to say what share qualifies within the nominal duration plus a year.`;
}

function noCauses({ lang }: ComposeContext): string {
  return lang === 'nl'
    ? 'Waarom iemand doorgaat of stopt, staat niet in deze gegevens; de cijfers beschrijven, ze verklaren niet.'
    : 'Why somebody goes on or stops is not in these data; the figures describe, they do not explain.';
}
