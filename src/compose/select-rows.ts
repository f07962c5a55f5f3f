import { schoolYearOf } from '../model/day.ts';
import type { Dimension } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeRow } from '../protect/safe-table.ts';

/** Which rows of a table a section shows. */
export interface RowFilter {
  /** Last school year shown, and how many years up to it. */
  readonly year: number;
  readonly years: number;
  /** Dimension and category to keep. */
  readonly where: Readonly<Record<string, string>>;
}

/**
 * The rows of the years asked for that fit `where`. A margin over years counts years that the report
 * does not show, so it is left out unless `where` asks for it.
 */
export function selectRows(table: SafeTable, filter: RowFilter): readonly SafeRow[] {
  return table.rows.filter((row) =>
    table.dimensions.every((dimension, i) => {
      const key = row.keys[i]!;
      const wanted = filter.where[dimension.name];
      if (wanted !== undefined) return key === wanted;
      if (dimension.list === 'schooljaar') return key !== TOTAL && inYears(lastYear(dimension, key), filter);
      if (dimension.list === 'datum') return inYears(schoolYearOf(key), filter);
      return true;
    }),
  );
}

/** The last year of a pool of years, or the year itself. */
function lastYear({ merged }: Dimension, key: string): number {
  return Number(merged?.[key]?.at(-1) ?? key);
}

function inYears(year: number, { year: last, years }: RowFilter): boolean {
  return year <= last && year > last - years;
}
