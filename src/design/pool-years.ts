import { schoolYearOf } from '../model/day.ts';
import type { DesignContext } from './design-context.ts';

/** The last school year that is over on the peildatum. */
export function lastClosedYear({ peildatum }: Pick<DesignContext, 'peildatum'>): number {
  return schoolYearOf(peildatum) - (peildatum.slice(5) === '08-31' ? 0 : 1);
}

/** `2018..2022`: a window of school years that are counted as one. */
function windowCode(first: number, last: number): string {
  return `${first}..${last}`;
}

/**
 * The window of `size` years in which a year falls, counted from the first year of registration: a window
 * never moves when a year is added. Undefined while one of its years is not over.
 */
export function windowOf(year: number, size: number, context: DesignContext): string | undefined {
  const start = schoolYearOf(context.registratieVanaf);
  if (year < start) return undefined;
  const first = start + Math.floor((year - start) / size) * size;
  const last = first + size - 1;
  return last > lastClosedYear(context) ? undefined : windowCode(first, last);
}
