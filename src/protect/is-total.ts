import type { Measure } from '../model/measure.ts';

/**
 * True for a count that others are part of or tied to, the stock that a year starts or ends with, or the only
 * count of its measure: to hide it is to lose the table.
 */
export function isTotal(measure: Measure, name: string): boolean {
  const { counts, statistic } = measure;
  const whole = counts.filter(({ of, shown }) => of === undefined && shown);
  if (statistic?.kind === 'verhouding_van_sommen' || !whole.some((count) => count.name === name))
    return false;
  return whole.length === 1 || isTied(measure, name) || counts.some(({ of }) => of === name);
}

/** True for a count that is said to be the same as another, and for the stocks that carry over between years. */
export function isTied({ counts, carryOver }: Measure, name: string): boolean {
  const isSame = counts.find((count) => count.name === name)?.sameAs !== undefined;
  return isSame || name === carryOver?.from || name === carryOver?.to;
}
