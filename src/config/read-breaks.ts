import { isIsoDate } from '../model/day.ts';
import type { SeriesBreak } from '../model/series-break.ts';
import { UserError } from '../model/user-error.ts';

/** The value of `breuken`: a list of `{datum, tekst}`, oldest first. Throws UserError(usage) for another form. */
export function readBreaks(value: unknown): readonly SeriesBreak[] {
  if (value === undefined || value === '') return [];
  if (!Array.isArray(value)) throw wrong();
  return value.map(readBreak).sort((a, b) => (a.date < b.date ? -1 : 1));
}

function readBreak(value: unknown): SeriesBreak {
  if (typeof value !== 'object' || value === null) throw wrong();
  const { datum, tekst, ...others } = value as Readonly<Record<string, unknown>>;
  if (typeof datum !== 'string' || !isIsoDate(datum) || Object.keys(others).length > 0) throw wrong();
  if (typeof tekst !== 'string' || tekst.trim() === '') throw wrong();
  return { date: datum, text: tekst.trim() };
}

function wrong(): UserError {
  const form = '[{datum: JJJJ-MM-DD, tekst: ...}]';
  return new UserError('usage', {
    nl: `instelling \`breuken\` heeft niet de juiste vorm: ${form}`,
    en: `setting \`breuken\` has the wrong form: ${form}`,
  });
}
