import type { SafeTable } from '../protect/protect.ts';
import type { SafeRow } from '../protect/safe-table.ts';
import { countText, rateText } from './cell-words.ts';
import { type CohortPart, perOf, rowKeys } from './cohort-row.ts';
import type { ComposeContext } from './context.ts';
import { cellOf, findRow, findTable, type Release } from './release.ts';

const MEASURE = 'tijd_tot_gebeurtenis';
/** The years after the start in the order in which they are wanted. */
const YEARS = ['2', '1', '3', '4', '5'];

/**
 * `Eerste uitkomst na 2 jaar (Aalen-Johansen, n = 64): diploma 27% [18 tot 40%] · gestopt …`, after two years
 * or as near to it as is published; none where the measure is not published for this part of the cohort.
 */
export function outcomeLine(release: Release, part: CohortPart, context: ComposeContext): readonly string[] {
  const table = findTable(release, { measure: MEASURE, per: perOf(part) });
  if (table?.measure.statistic?.kind !== 'tijd_tot_gebeurtenis') return [];
  const rows = YEARS.flatMap((k) => {
    const row = findRow(table, rowKeys(table, { part, context, k }));
    const isThatYear = row?.keys.at(-1) === k && row.keys[0] === String(context.year);
    return isThatYear ? [{ k, row }] : [];
  });
  const found = rows.find(({ row }) => hasEstimate(table, row)) ?? rows[0];
  if (found === undefined) return [];
  const { lang } = context;
  const { weight, outcomes } = table.measure.statistic;
  const n = cellOf(table, found.row, weight);
  const shares = outcomes.map(({ name, label }) => {
    const [share, low, high] = ['', '_laag', '_hoog'].map((end) =>
      cellOf(table, found.row, `aandeel_${name}${end}`),
    );
    const value = share!.value === 0 ? '0%' : rateText({ share: share!, low: low!, high: high!, n }, lang);
    return `${label[lang].toLowerCase()} ${value}`;
  });
  return [`${heading(found.k, lang)} (Aalen-Johansen, n = ${countText(n, lang)}): ${shares.join(' · ')}`];
}

function heading(k: string, lang: ComposeContext['lang']): string {
  if (lang === 'nl') return `Eerste uitkomst na ${k} jaar`;
  return `First outcome after ${k} ${k === '1' ? 'year' : 'years'}`;
}

function hasEstimate(table: SafeTable, row: SafeRow): boolean {
  return row.cells.some(({ value }, i) => value !== null && table.columns[i]!.role === 'aandeel');
}
