import { schoolYearOf } from '../model/day.ts';
import type { SafeTable } from '../protect/protect.ts';
import { restrict } from '../protect/protect.ts';

/** The rows of one school year of a protected table, pools with that year too; a table without years stays whole. */
export function restrictToYear(table: SafeTable, year: number): SafeTable {
  const at = table.dimensions.findIndex(({ list }) => list === 'schooljaar' || list === 'datum');
  if (at < 0) return table;
  const { list, merged } = table.dimensions[at]!;
  const isDate = list === 'datum';
  return restrict(table, (row) => {
    const key = row.keys[at]!;
    if (isDate) return schoolYearOf(key) === year;
    return key === String(year) || merged?.[key]?.includes(String(year)) === true;
  });
}
