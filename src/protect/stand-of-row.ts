import { isIsoDate, schoolYearOf } from '../model/day.ts';
import type { Dimension } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';

/** The school year of a category: `2021-2022`, `2021`, or a day in it; undefined for any other. */
export function yearOfCategory(category: string, { list }: Pick<Dimension, 'list'>): number | undefined {
  if (list !== 'schooljaar' && list !== 'datum') return undefined;
  if (isIsoDate(category)) return schoolYearOf(category);
  return /^\d{4}(-\d{4})?$/.test(category) ? Number(category.slice(0, 4)) : undefined;
}

/** True when the last day of the school year lies after the peildatum. */
export function isRunning(year: number, peildatum: string): boolean {
  return `${year + 1}-08-31` > peildatum;
}

/**
 * Whether a row can still change: its school year, or for a total over years one of them, is not over.
 * `keysInTable` are the keys of all rows.
 */
export function isProvisional(
  keys: readonly string[],
  dimensions: readonly Dimension[],
  {
    peildatum,
    keysInTable,
  }: { readonly peildatum: string; readonly keysInTable: readonly (readonly string[])[] },
): boolean {
  return dimensions.some((dimension, i) => {
    const categories = keys[i] === TOTAL ? keysInTable.map((other) => other[i]!) : [keys[i]!];
    return categories.some((category) => {
      const year = yearOfCategory(category, dimension);
      return year !== undefined && isRunning(year, peildatum);
    });
  });
}
