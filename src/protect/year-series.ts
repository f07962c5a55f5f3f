import { TOTAL } from '../model/table.ts';
import { indexOf } from './count-table.ts';
import type { GuardedTable } from './guarded-table.ts';
import type { SafeCell } from './safe-table.ts';
import { isRunning, yearOfCategory } from './stand-of-row.ts';

/** A count and its exposure in one complete school year; null where one of them is not shown. */
export interface YearRate {
  readonly year: string;
  readonly count: number | null;
  readonly exposure: number | null;
}

/**
 * The rates of the complete school years of a table, oldest first, all other dimensions together. A year
 * without the exposure is left out: there is no rate.
 */
export function yearSeries(
  { source, cells }: GuardedTable,
  { over, count, base }: { readonly over: string; readonly count: string; readonly base: string },
  peildatum: string,
): readonly YearRate[] {
  const { dimensions } = source.measure;
  const at = dimensions.findIndex(({ name }) => name === over);
  const cellOf = (row: number, name: string): SafeCell => cells[row]![indexOf(source.counts, name)]!;
  return source.rows
    .flatMap(({ keys }, r): readonly YearRate[] => {
      const year = yearOfCategory(keys[at]!, dimensions[at]!);
      const isWhole = keys.every((key, i) => i === at || key === TOTAL);
      if (year === undefined || isRunning(year, peildatum) || !isWhole) return [];
      const exposure = cellOf(r, base);
      if (exposure.status === 'niet_beschikbaar') return [];
      return [{ year: keys[at]!, count: cellOf(r, count).value, exposure: exposure.value }];
    })
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}
