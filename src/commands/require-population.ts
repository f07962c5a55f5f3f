import { UserError } from '../model/user-error.ts';
import type { Policy } from '../protect/policy.ts';
import type { OpenData } from './open-data.ts';

/**
 * Throws UserError(privacy) when the population is too small to publish anything about: its total is shown
 * exactly, so it must be at least twice the threshold. The message holds no number of persons.
 */
export async function requirePopulation({ engine }: OpenData, { k }: Policy): Promise<void> {
  const [row] = await engine.query('select count(*) as personen from personen');
  if (Number(row?.['personen']) >= 2 * k) return;
  throw new UserError(
    'privacy',
    {
      nl: `de gegevens gaan over te weinig personen om cijfers te publiceren (drempel ${k})`,
      en: `the data are about too few persons to publish figures (threshold ${k})`,
    },
    {
      hint: {
        nl: 'bundel meer jaren of diensten; intern blijven de cijfers beschikbaar',
        en: 'combine more years or services; internally the figures remain available',
      },
    },
  );
}
