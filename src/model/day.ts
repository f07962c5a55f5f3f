/** A calendar day written `2021-02-04`. */
export type IsoDate = string;

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01, the number that the database stores for a day. Throws on a day that does not exist. */
export function dayNumber(date: IsoDate): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms) || isoDate(ms / MS_PER_DAY) !== date) throw new RangeError('not a calendar day');
  return ms / MS_PER_DAY;
}

/** The calendar day of a day number. */
export function isoDate(day: number): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True for a `YYYY-MM-DD` that exists in the calendar. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && isoDate(ms / MS_PER_DAY) === text;
}

/** School year of a day: 2021 = 1 September 2021 to 31 August 2022. */
export function schoolYearOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 9 ? year : year - 1;
}

/** `2021` becomes `2021-2022`. Throws on what is not a whole number: nobody should read `NaN-NaN`. */
export function schoolYearLabel(year: number): string {
  if (!Number.isInteger(year)) throw new RangeError('not a school year');
  return `${year}-${year + 1}`;
}
