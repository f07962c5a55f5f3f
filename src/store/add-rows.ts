import { UserError } from '../model/user-error.ts';
import { type Incoming, incomingName, sameKey } from './incoming.ts';
import { quoteName } from './quote.ts';

/** What own traits are called; the first delivery that names them decides. */
const DEFINITIONS = ['kenmerken', 'kenmerk_categorieen'];

/**
 * Adds the rows that are not known yet. Throws UserError(findings) when a row has a known key and says
 * something else: a delivery that replaces nothing cannot decide which one holds.
 */
export async function addRows({ engine, tables, keys }: Incoming): Promise<void> {
  for (const table of tables) {
    const [old, fresh] = [quoteName(table), quoteName(incomingName(table))];
    const key = sameKey(keys.get(table) ?? []);
    if (key !== '' && !DEFINITIONS.includes(table)) {
      const columns = await engine.query(`select column_name as naam from (describe ${fresh})`);
      const list = columns.map(({ naam }) => quoteName(String(naam))).join(', ');
      const [row] = await engine.query(`select count(*) as n from
        (select ${list} from ${fresh} except select ${list} from ${old}) as nieuw
        where exists (select 1 from ${old} as oud where ${key})`);
      if (row?.['n'] !== 0) throw contradicts(table, Number(row?.['n']));
    }
    const unknown = key === '' ? '' : ` where not exists (select 1 from ${old} as oud where ${key})`;
    await engine.execute(`insert into ${old} by name select * from ${fresh} as nieuw${unknown}`);
  }
}

function contradicts(table: string, rows: number): UserError {
  return new UserError(
    'findings',
    {
      nl: `${table}: ${rows} rijen hebben een sleutel die al bekend is, met andere inhoud; er is niets geladen`,
      en: `${table}: ${rows} rows have a key that is known already, with other content; nothing was loaded`,
    },
    {
      hint: {
        nl: 'vervangt de levering wat er was? Geef --vervangt schooljaar of --vervangt alles',
        en: 'does the delivery replace what was there? Give --vervangt schooljaar or --vervangt alles',
      },
    },
  );
}
