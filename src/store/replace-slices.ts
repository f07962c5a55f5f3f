import { type Incoming, incomingName, sameKey } from './incoming.ts';
import { quoteName } from './quote.ts';

/** School year of a `datum`, by the first of September. */
const YEAR = 'year(datum) - cast(month(datum) < 9 as integer)';

/**
 * Applies a yearly slice. A table with a school year or a date loses the years that the slice has rows for;
 * in every table a row with a known key takes the place of the row that was there. What was only there
 * because of the replaced years, and does not come back, goes with them.
 */
export async function replaceSlices(incoming: Incoming): Promise<void> {
  const { engine, tables, keys } = incoming;
  const has = (table: string): boolean => tables.includes(table);
  await engine.execute('create temp table vorige (inschrijving_id varchar, traject_id varchar)');
  if (has('inschrijvingen')) {
    await engine.execute(`insert into vorige select inschrijving_id, traject_id from inschrijvingen
      where schooljaar in (select schooljaar from ${incomingName('inschrijvingen')});
      delete from inschrijvingen where inschrijving_id in (select inschrijving_id from vorige)`);
  }
  if (has('resultaten')) {
    await engine.execute(
      'delete from resultaten where inschrijving_id in (select inschrijving_id from vorige)',
    );
  }
  for (const table of ['vragen', 'acties'].filter(has)) {
    await engine.execute(
      `delete from ${table} where ${YEAR} in (select ${YEAR} from ${incomingName(table)})`,
    );
  }
  if (has('personen_kenmerken')) await dropTraits(incoming, 'personen', 'persoon_id');
  if (has('trajecten_kenmerken')) await dropTraits(incoming, 'trajecten', 'traject_id');
  for (const table of tables) await takePlace(incoming, table, keys.get(table) ?? []);
  await forgetReplaced(incoming);
}

async function dropTraits({ engine }: Incoming, table: string, id: string): Promise<void> {
  await engine.execute(`delete from ${table}_kenmerken
    where ${id} in (select ${id} from ${incomingName(table)})
    and kenmerk in (select kenmerk from ${incomingName('kenmerken')})`);
}

async function takePlace({ engine }: Incoming, table: string, key: readonly string[]): Promise<void> {
  const [old, fresh] = [quoteName(table), quoteName(incomingName(table))];
  if (key.length > 0)
    await engine.execute(`delete from ${old} as oud using ${fresh} as nieuw where ${sameKey(key)}`);
  await engine.execute(`insert into ${old} by name select * from ${fresh}`);
}

/** Trajecten with enrolments in the replaced years only, and then persons with nothing else, that are not in the slice. */
async function forgetReplaced({ engine, tables }: Incoming): Promise<void> {
  const except = (column: string, candidates: readonly string[]): string =>
    candidates.map((table) => ` except select ${column} from ${table}`).join('');
  const delivered = (table: string): readonly string[] =>
    tables.includes(table) ? [incomingName(table)] : [];
  await engine.execute(`
    delete from resultaten where inschrijving_id not in (select inschrijving_id from inschrijvingen);
    create temp table weg as select t.traject_id, t.persoon_id from trajecten as t where t.traject_id in (
      select traject_id from vorige${except('traject_id', ['inschrijvingen', 'acties', ...delivered('trajecten')])});
    delete from trajecten where traject_id in (select traject_id from weg);
    delete from trajecten_kenmerken where traject_id in (select traject_id from weg);
    create temp table weg_persoon as select persoon_id from weg${except('persoon_id', [
      'trajecten',
      'acties',
      'vragen',
      'steunperiodes',
      ...delivered('personen'),
    ])};
    delete from personen where persoon_id in (select persoon_id from weg_persoon);
    delete from personen_kenmerken where persoon_id in (select persoon_id from weg_persoon);
    drop table vorige; drop table weg; drop table weg_persoon`);
}
