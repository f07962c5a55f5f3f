import type { IsoDate } from '../model/day.ts';
import { UserError } from '../model/user-error.ts';
import type { OpenData } from './open-data.ts';

/**
 * The day that signals are asked for, the peildatum when none is. Throws UserError(usage) for a day that is
 * not known yet, and without results: then no rule can say anything.
 */
export function signalDay({ settings, tablesPresent }: OpenData, date: IsoDate | undefined): IsoDate {
  if (!tablesPresent.includes('resultaten')) {
    throw new UserError(
      'usage',
      {
        nl: 'er zijn geen signalen: tabel resultaten is niet aangeleverd',
        en: 'there are no signals: table resultaten was not delivered',
      },
      { hint: { nl: 'lever resultaten.csv mee', en: 'deliver resultaten.csv too' } },
    );
  }
  const day = date ?? settings.peildatum;
  if (day <= settings.peildatum) return day;
  throw new UserError('usage', {
    nl: `${day} ligt na de peildatum ${settings.peildatum}: wat dan gekend zal zijn, is nog niet gekend`,
    en: `${day} is after the peildatum ${settings.peildatum}: what will be known then is not known yet`,
  });
}
