import { TOTAL } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import type { SafeTable } from '../protect/protect.ts';

/** Throws UserError(usage) with the school years that exist, when the year asked for is not among them. */
export function requireYear(table: SafeTable, year: number): void {
  const at = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const years = [...new Set(table.rows.map((row) => row.keys[at]!))].filter((key) => key !== TOTAL).sort();
  if (years.includes(String(year))) return;
  throw new UserError(
    'usage',
    { nl: `schooljaar ${year} zit niet in de gegevens`, en: `school year ${year} is not in the data` },
    { hint: { nl: `wel: ${years.join(', ')}`, en: `there are: ${years.join(', ')}` } },
  );
}
