import type { Config } from '../config/config.ts';
import type { Settings } from '../model/settings.ts';
import { UserError } from '../model/user-error.ts';

/** The settings of a delivery that are given somewhere: flag, environment and file first, then the mapping. */
export function givenSettings(config: Config, mapping: Partial<Settings>): Partial<Settings> {
  const peildatum = config.peildatum ?? mapping.peildatum;
  const registratieVanaf = config.registratieVanaf ?? mapping.registratieVanaf;
  return {
    ...(peildatum === undefined ? {} : { peildatum }),
    ...(registratieVanaf === undefined ? {} : { registratieVanaf }),
    septemberregel: config.septemberregel ?? mapping.septemberregel ?? true,
  };
}

/** The same, complete. Throws UserError(usage) naming the flag of what is missing. */
export function requireSettings(given: Partial<Settings>): Settings {
  const { peildatum, registratieVanaf, septemberregel = true } = given;
  if (peildatum === undefined) throw missing('--peildatum', 'peildatum');
  if (registratieVanaf === undefined) throw missing('--registratie-vanaf', 'registratie_vanaf');
  return { peildatum, registratieVanaf, septemberregel };
}

function missing(flag: string, key: string): UserError {
  return new UserError(
    'usage',
    { nl: `${flag} ontbreekt`, en: `${flag} is missing` },
    {
      hint: {
        nl: `geef ${flag} JJJJ-MM-DD, of zet \`${key}\` in onderwijs-report.yaml of in de mapping`,
        en: `give ${flag} YYYY-MM-DD, or put \`${key}\` in onderwijs-report.yaml or in the mapping`,
      },
    },
  );
}
