import type { SafeTable } from '../protect/protect.ts';
import { countText, rateText } from './cell-words.ts';
import { type CohortPart, perOf, rowKeys } from './cohort-row.ts';
import type { ComposeContext } from './context.ts';
import { cellOf, findRow, findTable, type Release } from './release.ts';

/** `Diploma binnen nominale duur: 23% [12 tot 39%]; plus één jaar: 43% [28 tot 59%]`, or that it is too early to tell. */
export function nominalLine(release: Release, part: CohortPart, context: ComposeContext): string {
  const { lang } = context;
  const nl = lang === 'nl';
  const label = nl ? 'Diploma binnen nominale duur' : 'Diploma within nominal duration';
  const table = findTable(release, { measure: 'diploma_nominaal', per: perOf(part) });
  if (table === undefined) return `${label}: [x]`;
  const at = table.dimensions.findIndex(({ name }) => name === 'k');
  const extras = ['0', '1'].filter((k) => table.rows.some((row) => row.keys[at] === k));
  const parts = extras.map((k) => {
    const later = k === '0' ? '' : nl ? ' plus één jaar' : ' plus a year';
    return `${later}: ${nominalText(table, rowKeys(table, { part, context, k }), lang)}`;
  });
  return `${label}${parts.length === 0 ? ': [x]' : parts.join(';')}`;
}

/** The share with a diploma; who has not been studying long enough is not counted yet. */
function nominalText(table: SafeTable, keys: Readonly<Record<string, string>>, lang: 'nl' | 'en'): string {
  const row = findRow(table, keys);
  const early = lang === 'nl' ? 'nog niet rijp' : 'not mature yet';
  if (row === undefined) return early;
  const cell = (name: string) => cellOf(table, row, name);
  if (row.stand === 'nog_niet_rijp') {
    const [ripe, n] = ['n_rijp', 'n_start'].map(cell);
    if (ripe!.value === null) return early;
    return `${early} (${countText(ripe!, lang)} ${lang === 'nl' ? 'van' : 'of'} ${countText(n!, lang)})`;
  }
  const rate = table.measure.rates[0]!;
  const [share, low, high, n] = [rate.name, rate.low, rate.high, rate.base].map(cell);
  return rateText({ share: share!, low: low!, high: high!, n: n! }, lang);
}
