import { isIsoDate } from '../model/day.ts';
import { UserError } from '../model/user-error.ts';

/** Throws UserError(usage) for a `--date` that is not a day. */
export function requireDay(date: string | undefined): void {
  if (date === undefined || isIsoDate(date)) return;
  throw new UserError('usage', { nl: '--date is een dag: JJJJ-MM-DD', en: '--date is a day: YYYY-MM-DD' });
}
