import type { Rate } from '../model/measure.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeRow } from '../protect/safe-table.ts';
import { countText, rateText } from './cell-words.ts';
import { type CohortPart, perOf, rowKeys } from './cohort-row.ts';
import type { ComposeContext } from './context.ts';
import { cellOf, findRow, findTable, type Release } from './release.ts';

const STEPS = ['1', '2', '3'];
const PROGRESS: readonly { readonly nl: string; readonly en: string; readonly column: string }[] = [
  { nl: 'studeert nog', en: 'still studying', column: 'studeert_nog' },
  { nl: 'diploma of attest', en: 'diploma or certificate', column: 'diploma_of_attest' },
  { nl: 'gestopt of uit beeld', en: 'stopped or out of sight', column: 'weg' },
  { nl: 'gestopt', en: 'stopped', column: 'gestopt' },
  { nl: 'uit beeld', en: 'out of sight', column: 'uit_beeld' },
];

/** The little table of the progress of a cohort: heads first, labels left. */
export function progressTable(
  release: Release,
  part: CohortPart,
  context: ComposeContext,
): readonly (readonly string[])[] {
  const { lang } = context;
  const nl = lang === 'nl';
  const steps = STEPS.map((k) => progressRows(release, k, { part, context }));
  const heads = STEPS.map((k) => (nl ? `na ${k} jaar` : `after ${k} ${k === '1' ? 'year' : 'years'}`));
  const body = PROGRESS.filter(({ column }) =>
    steps.some((rows) => rows.some(([table]) => hasColumn(table, column))),
  ).map((line) => [`  ${line[lang]}`, ...steps.map((rows) => stepText(rows, line.column, lang))]);
  const rate = steps.flat().flatMap(([table]) => table.measure.rates)[0];
  const title = nl ? 'Voortgang (teldatum 31 okt)' : 'Progress (count date 31 Oct)';
  if (rate === undefined) return [[title, ...heads], ...body];
  const rates = steps.map((rows) => stepRate(rows, rate, lang));
  return [[title, ...heads], ...body, [`  ${rate.label[lang].toLowerCase()}`, ...rates]];
}

type PlacedRow = readonly [SafeTable, SafeRow];

/** The rows of the cohort after `k` years, in every design of the progress, the finest last published first. */
function progressRows(
  release: Release,
  k: string,
  { part, context }: { part: CohortPart; context: ComposeContext },
): readonly PlacedRow[] {
  const per = perOf(part);
  return ['drie', undefined].flatMap((versie): readonly PlacedRow[] => {
    const table = findTable(release, { measure: 'voortgang', per, versie });
    const row = table && findRow(table, rowKeys(table, { part, context, k }));
    return row === undefined ? [] : [[table!, row]];
  });
}

/** The count of the first design that has it; before the day has come there is none to show or hide. */
function stepText(rows: readonly PlacedRow[], column: string, lang: 'nl' | 'en'): string {
  const found = rows.find(([table]) => hasColumn(table, column));
  if (found !== undefined) return countText(cellOf(...found, column), lang);
  const isObserved = rows.some(([table, row]) => hasOutcome(table, row));
  return isObserved && rows.every(([, row]) => row.stand !== 'nog_niet_rijp') ? '[c]' : '[x]';
}

function stepRate(rows: readonly PlacedRow[], rate: Rate, lang: 'nl' | 'en'): string {
  const found = rows.find(([table]) => hasColumn(table, rate.name));
  if (found === undefined) return '[x]';
  const [share, low, high, n] = [rate.name, rate.low, rate.high, rate.base].map((name) =>
    cellOf(...found, name),
  );
  return rateText({ share: share!, low: low!, high: high!, n: n! }, lang);
}

/** True when something besides the number of starters can be observed. */
function hasOutcome(table: SafeTable, row: SafeRow): boolean {
  const bases = table.measure.rates.map(({ base }) => base);
  return row.cells.some(
    ({ status }, i) => status !== 'niet_beschikbaar' && !bases.includes(table.columns[i]!.name),
  );
}

function hasColumn(table: SafeTable, column: string): boolean {
  return table.columns.some(({ name }) => name === column);
}
