import { schoolYearOf } from '../model/day.ts';
import type { SafeTable } from '../protect/protect.ts';
import { restrict } from '../protect/protect.ts';

/** The rows of one school year of a protected table; a table without years stays whole. */
export function restrictToYear(table: SafeTable, year: number): SafeTable {
  const at = table.dimensions.findIndex(({ list }) => list === 'schooljaar' || list === 'datum');
  if (at < 0) return table;
  const isDate = table.dimensions[at]!.list === 'datum';
  return restrict(table, (row) => {
    const key = row.keys[at]!;
    return isDate ? schoolYearOf(key) === year : key === String(year);
  });
}
