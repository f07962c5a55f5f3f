import { isIsoDate, schoolYearOf } from '../model/day.ts';
import type { Rung } from '../model/design.ts';
import { type RawRow, type RawTable, TOTAL } from '../model/table.ts';
import type { DesignContext } from './design-context.ts';
import { lastClosedYear, windowOf } from './pool-years.ts';

/**
 * The rows that a rung keeps. A school year that still runs is for internal use: its figures change with
 * every delivery, and the change would tell about one person.
 */
export function keepRows(table: RawTable, rung: Rung, context: DesignContext): readonly RawRow[] {
  const { dimensions } = table.measure;
  return table.rows.filter((row) => {
    if (!keepsYear(table, row, { rung, context })) return false;
    if (rung.ripe && !isRipe(table, row)) return false;
    return dimensions.every(({ name }, i) => rung.rows[name]?.includes(row.keys[i]!) ?? true);
  });
}

/** The school year of a row, by its year or its day; 0 where it has none. */
export function yearOfRow({ measure }: RawTable, row: RawRow): number {
  const at = measure.dimensions.findIndex(({ list }) => list === 'schooljaar' || list === 'datum');
  const key = row.keys[at];
  if (key === undefined || key === TOTAL) return 0;
  return isIsoDate(key) ? schoolYearOf(key) : Number(key);
}

function keepsYear(
  table: RawTable,
  row: RawRow,
  { rung, context }: { readonly rung: Rung; readonly context: DesignContext },
): boolean {
  const year = yearOfRow(table, row);
  if (year === 0) return true;
  const isDay = table.measure.dimensions.some(({ list }) => list === 'datum');
  const last = lastClosedYear(context) + (isDay ? 1 : 0);
  if (year > last) return false;
  if (rung.pooledYears !== undefined)
    return isInWindow(year, { ...rung, pooledYears: rung.pooledYears }, context);
  return rung.years === undefined || year > last - rung.years;
}

/** A year of a whole window; of `years` only as many windows as that takes, up to the last one. */
function isInWindow(
  year: number,
  { years, pooledYears }: { readonly years: number | undefined; readonly pooledYears: number },
  context: DesignContext,
): boolean {
  if (windowOf(year, pooledYears, context) === undefined) return false;
  if (years === undefined) return true;
  const after = year + Math.ceil(years / pooledYears) * pooledYears;
  return windowOf(after, pooledYears, context) === undefined;
}

/** Everybody of the group can be observed, for each share that asks it. */
function isRipe({ measure }: RawTable, row: RawRow): boolean {
  const countOf = (name: string) => row.counts[measure.counts.findIndex((count) => count.name === name)];
  return measure.rates.every(
    ({ ripeWhen }) => ripeWhen === undefined || countOf(ripeWhen[0]) === countOf(ripeWhen[1]),
  );
}
