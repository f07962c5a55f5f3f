import { schoolYearLabel } from '../model/day.ts';
import { TOTAL } from '../model/table.ts';
import type { CohortPart } from './cohort-row.ts';
import type { ComposeContext } from './context.ts';
import { cellOf, findRow, findTable, type Release } from './release.ts';
import { differenceNumbers, differenceWords } from './sentences/difference-words.ts';
import { publishedDifference } from './sentences/published-difference.ts';

/**
 * `Vergeleken met cohorte 2020-2021 (41 van 53 na één jaar): +7 procentpunt [−7 tot +22]: geen duidelijk …`;
 * none for a part of the cohort, or where it is not published.
 */
export function comparisonLine(
  release: Release,
  part: CohortPart,
  { lang, year }: ComposeContext,
): readonly string[] {
  const difference = publishedDifference(release, 'voortgang', year);
  const table = findTable(release, { measure: 'voortgang', per: TOTAL });
  const rate = table?.measure.rates[0];
  if (part.niveau !== undefined || difference === undefined || table === undefined || rate === undefined) {
    return [];
  }
  const row = findRow(table, { cohort: String(year - 1), k: '1' });
  const [count, base] = [rate.part, rate.base].map((name) => cellOf(table, row, name).value);
  const before = schoolYearLabel(year - 1);
  const numbers = differenceNumbers(difference, lang);
  const words = differenceWords(difference, lang);
  return [
    lang === 'nl'
      ? `Vergeleken met cohorte ${before} (${count} van ${base} na één jaar): ${numbers}: ${words}.`
      : `Compared with cohort ${before} (${count} of ${base} after a year): ${numbers}: ${words}.`,
  ];
}
