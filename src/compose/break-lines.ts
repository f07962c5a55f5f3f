import { formatDate } from '../locale/numbers.ts';
import type { Measure } from '../model/measure.ts';
import type { ComposeContext } from './context.ts';

/** One line per break in the series, for a table that compares school years; none for any other. */
export function breakLines(
  { shift, comparison, development }: Measure,
  context: ComposeContext,
): readonly string[] {
  const { breaks, lang } = context;
  if ([shift, comparison, development].every((declared) => declared === undefined)) return [];
  return breaks.map(({ date, text }) =>
    lang === 'nl'
      ? `[b] Breuk in de reeks op ${formatDate(date, lang)}: ${text}. Wat ervoor en erna ligt, wordt niet vergeleken.`
      : `[b] Break in the series on ${formatDate(date, lang)}: ${text}. What lies before and after is not compared.`,
  );
}
