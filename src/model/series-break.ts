import type { IsoDate } from './day.ts';

/** A day from which figures were gathered in another way, and why: what lies before and after cannot be compared. */
export interface SeriesBreak {
  readonly date: IsoDate;
  readonly text: string;
}

/** True when a series broke after the first day of school year `from` and before the end of school year `to`. */
export function isBroken(breaks: readonly SeriesBreak[], from: number, to: number): boolean {
  return breaks.some(({ date }) => date > `${from}-09-01` && date <= `${to + 1}-08-31`);
}
