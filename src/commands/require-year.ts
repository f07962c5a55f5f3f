import { TOTAL } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import type { SafeTable } from '../protect/protect.ts';

/** Throws UserError(usage) with the school years that exist, when the year asked for is not among them. */
export function requireYear(table: SafeTable, year: number): void {
  const years = yearsOf(table);
  if (years.includes(String(year))) return;
  throw new UserError(
    'usage',
    { nl: `schooljaar ${year} zit niet in de gegevens`, en: `school year ${year} is not in the data` },
    { hint: { nl: `wel: ${years.join(', ')}`, en: `there are: ${years.join(', ')}` } },
  );
}

/** The last school year of a table. Throws UserError(noInput) for one without any. */
export function lastYear(table: SafeTable): number {
  const last = yearsOf(table).at(-1);
  if (last !== undefined) return Number(last);
  throw new UserError('noInput', {
    nl: 'er is geen afgesloten schooljaar in de gegevens',
    en: 'there is no closed school year in the data',
  });
}

function yearsOf(table: SafeTable): readonly string[] {
  const at = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  return [...new Set(table.rows.map((row) => row.keys[at]!))].filter((key) => key !== TOTAL).sort();
}
