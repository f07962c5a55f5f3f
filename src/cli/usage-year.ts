import { UserError } from '../model/user-error.ts';

/** The school year of an argument: `2021` (= 2021-2022). Throws UserError(usage) for anything else. */
export function usageYear(argument: unknown): number {
  if (typeof argument === 'string' && /^\d{4}$/.test(argument)) return Number(argument);
  throw new UserError(
    'usage',
    { nl: 'een jaar is vier cijfers', en: 'a year is four digits' },
    { hint: { nl: '2021 = schooljaar 2021-2022', en: '2021 = school year 2021-2022' } },
  );
}
