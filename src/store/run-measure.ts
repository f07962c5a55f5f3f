import { completeRows, type KnownCategories } from '../measure/complete-rows.ts';
import { rawRows } from '../measure/raw-rows.ts';
import { dayNumber } from '../model/day.ts';
import type { ByLevel, Measure } from '../model/measure.ts';
import type { Params, RawTable } from '../model/table.ts';
import { TOTAL } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import type { Engine } from './engine.ts';

/** Per level the mart with a row per trait. */
const TRAIT_MARTS: Readonly<Record<Exclude<ByLevel, 'geen'>, string>> = {
  persoon: 'kenmerk',
  traject: 'traject_kenmerk',
  vraag: 'vraag_kenmerk',
};

/**
 * Counts one measure. `params.per` is a trait of the store (`totaal` = everybody), `params.datum` a day on
 * or before the peildatum. Throws UserError(usage) for a trait or a day that the measure or the store
 * does not know.
 */
export async function runMeasure(engine: Engine, measure: Measure, params: Params): Promise<RawTable> {
  await checkTrait(engine, measure, params.per);
  await checkDay(engine, measure, params.datum);
  const datum = params.datum === undefined ? null : dayNumber(params.datum);
  const rows = rawRows(measure, await engine.query(measure.sql, { per: params.per, datum }));
  const known = await knownCategories(engine, measure, params.per);
  return { measure, params, rows: completeRows(rows, measure.dimensions, known) };
}

async function checkTrait(engine: Engine, measure: Measure, per: string): Promise<void> {
  if (per === TOTAL) return;
  const names = measure.by === 'geen' ? [] : await traitNames(engine, measure.by);
  if (names.includes(per)) return;
  const hint =
    names.length === 0
      ? { nl: 'deze maat heeft geen kenmerken', en: 'this measure has no traits' }
      : { nl: `kies uit: ${names.join(', ')}`, en: `choose from: ${names.join(', ')}` };
  throw new UserError(
    'usage',
    {
      nl: `maat \`${measure.id}\` kan niet per \`${per}\``,
      en: `measure \`${measure.id}\` cannot be split by \`${per}\``,
    },
    { hint },
  );
}

/** The traits by which the measures of a level can be split, in alphabetical order. */
export async function traitNames(
  engine: Engine,
  level: Exclude<ByLevel, 'geen'>,
): Promise<readonly string[]> {
  const rows = await engine.query(`select distinct kenmerk from ${TRAIT_MARTS[level]} order by kenmerk`);
  return rows.map((row) => String(row['kenmerk']));
}

async function checkDay(engine: Engine, measure: Measure, datum: string | undefined): Promise<void> {
  if (datum === undefined) return;
  if (!measure.takesDate) {
    throw new UserError('usage', {
      nl: `maat \`${measure.id}\` vraagt geen datum`,
      en: `measure \`${measure.id}\` does not take a date`,
    });
  }
  const [settings] = await engine.query('select peildag, registratiedag from instelling');
  if (dayNumber(datum) <= Number(settings?.['peildag'])) return;
  throw new UserError('usage', {
    nl: `${datum} ligt na de peildatum: die stand is nog niet bekend`,
    en: `${datum} is after the peildatum: that stock is not known yet`,
  });
}

async function knownCategories(engine: Engine, measure: Measure, per: string): Promise<KnownCategories> {
  const rows = await engine.query('select lijst, categorie from categorie order by lijst, volgorde');
  const lists = new Map<string, string[]>();
  for (const { lijst, categorie } of rows) {
    lists.set(String(lijst), [...(lists.get(String(lijst)) ?? []), String(categorie)]);
  }
  return measure.dimensions.map(({ list }) => lists.get(list === 'per' ? per : list));
}
