import type { CodeList } from '../../model/code-list.ts';
import { type Contract, contractList } from '../../model/contract.ts';
import type { IsoDate } from '../../model/day.ts';
import { literal } from './plan-columns.ts';
import { column, filledOf, places, rowsOf, type StagedTable } from './staged-table.ts';

/** What defaults are worked out with. */
export interface FillContext {
  readonly contract: Contract;
  readonly peildatum: IsoDate | undefined;
  readonly trajecten: StagedTable | undefined;
}

const ISCED_UNKNOWN = '9999';

/** Credits that stand for one year of full-time study. */
const CREDITS_PER_YEAR = 60;

/** Shortest nominal duration, in hundredths of a year. */
const SHORTEST = 10;

/**
 * SQL for the view of the rows of a table with the empty columns filled that the contract gives a default:
 * field of study, date precision, nominal duration, proof, result. Changes nothing that is known.
 */
export function filledSql(table: StagedTable, context: FillContext): string {
  const { name } = table.target;
  const fill = name === 'trajecten' ? trajectDefaults(table) : {};
  const filled = name === 'inschrijvingen' && context.trajecten !== undefined;
  const defaults = filled ? { resultaat: resultSql(table, context) } : fill;
  const values = table.target.fields.map((field, i) => {
    const made = (defaults as Readonly<Record<string, string>>)[field.name];
    const value = `r.${column(i)}`;
    return `${made === undefined ? value : `coalesce(${value}, ${made})`} as ${column(i)}`;
  });
  const joins = name === 'trajecten' ? niveauJoin(table, context) : filled ? trajectJoin(table, context) : '';
  const list = [...places(table).map((place) => `r.${place}`), ...values].join(', ');
  return `create view ${filledOf(table)} as select ${list} from ${rowsOf(table)} as r ${joins}`;
}

/**
 * Nominal duration in hundredths of a year: (size - exempted) / 60 for a niveau that counts in credits and
 * whose size is known, else the standard of the niveau (data package, `nominale_duur_jaren`).
 */
function trajectDefaults(table: StagedTable): Readonly<Record<string, string>> {
  const of = valueIn(table, 'r');
  const credits = `(${of('studieomvang_sp')} - coalesce(${of('vrijgesteld_sp')}, 0))`;
  const years = `cast(floor(${credits} * 100 / ${CREDITS_PER_YEAR} + 0.5) as integer)`;
  return {
    isced_f: literal(ISCED_UNKNOWN),
    datumprecisie: literal('dag'),
    nominale_duur_jaren: `case when n.telleenheid = 'studiepunten' and ${of('studieomvang_sp')} is not null
      then greatest(${SHORTEST}, ${years}) else n.duur end`,
    bewijs: `case when ${of('reden_einde')} = 'diploma' then n.bewijs else 'geen' end`,
  };
}

function niveauJoin(table: StagedTable, { contract }: FillContext): string {
  const rows = contractList(contract, 'niveaus').rows.map(niveauRow);
  return `left join (values ${rows.join(', ')}) as n(code, telleenheid, duur, bewijs)
    on n.code = ${valueIn(table, 'r')('niveau')}`;
}

/** How a niveau counts, its standard duration in hundredths, and the proof of a diploma. */
function niveauRow(row: CodeList['rows'][number]): string {
  const years = row['nominale_duur_jaren'] ?? '';
  const duration = years === '' ? 'cast(null as integer)' : String(Math.round(Number(years) * 100));
  const proof = literal(row['bewijs'] || null);
  return `(${literal(row['code']!)}, ${literal(row['telleenheid'] ?? '')}, ${duration}, ${proof})`;
}

/** The yearly result when the export has none, by the rules of the code list `resultaat`. */
function resultSql(table: StagedTable, { contract, peildatum }: FillContext): string {
  const of = valueIn(table, 'r');
  const attests = contractList(contract, 'attest').rows.flatMap((row) =>
    row['resultaat'] === undefined ? [] : [`when ${literal(row['code']!)} then ${literal(row['resultaat'])}`],
  );
  const year = `try_cast(substr(${of('schooljaar')}, 1, 4) as integer)`;
  const ended = `(t.einddatum is not null${peildatum === undefined ? '' : ` and t.einddatum <= ${literal(peildatum)}`})`;
  const endYear = `(try_cast(substr(t.einddatum, 1, 4) as integer) - case when substr(t.einddatum, 6, 2) < '09' then 1 else 0 end)`;
  const running =
    peildatum === undefined ? 'false' : `(not ${ended} and ${schoolYearSql(peildatum)} <= ${year})`;
  const open = `case when ${running} then 'lopend' else 'onbekend' end`;
  return `case
    when t.traject_id is null then null
    when t.reden_einde = 'nooit_gestart' then 'nooit_gestart'
    when t.telleenheid = 'studiepunten'
      then coalesce(${partsSql(of('studiepunten_opgenomen'), of('studiepunten_verworven'))}, ${open})
    else coalesce(
      case ${of('attest')} ${attests.join(' ')} end,
      ${partsSql(of('modules_ingeschreven'), of('modules_geslaagd'))},
      case when t.reden_einde = 'diploma' and ${ended} and ${endYear} = ${year} then 'geslaagd' end,
      ${open})
    end`;
}

/** Whole, part or none of what was taken up; null when one of the two is unknown or nothing was. */
function partsSql(taken: string, earned: string): string {
  return `case when ${taken} is null or ${earned} is null or ${taken} = 0 then null
    when ${earned} >= ${taken} then 'geslaagd' when ${earned} > 0 then 'gedeeltelijk' else 'niet_geslaagd' end`;
}

function schoolYearSql(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 9 ? year : year - 1;
}

/** The traject of an inschrijving; the last one when several have its id. */
function trajectJoin(table: StagedTable, context: FillContext): string {
  const trajecten = context.trajecten!;
  const of = valueIn(trajecten, 'r');
  const id = of('traject_id');
  const last = `${hasUniqueIds(trajecten) ? '' : `qualify row_number() over (partition by ${id} order by r.p0 desc) = 1`}`;
  return `left join (
      select ${id} as traject_id, n.telleenheid, ${of('reden_einde')} as reden_einde, ${of('einddatum')} as einddatum
      from ${rowsOf(trajecten)} as r ${niveauJoin(trajecten, context)} where ${id} is not null ${last}
    ) as t on t.traject_id = ${valueIn(table, 'r')('traject_id')}`;
}

/** True when the id of a traject is its key, or made of it. */
function hasUniqueIds({ feeds, target }: StagedTable): boolean {
  const position = target.fields.findIndex((field) => field.name === 'traject_id');
  return feeds.every(({ table }) => {
    const made = table.rules.kolommen['traject_id'];
    return (
      table.key.join() === String(position) || (made?.afgeleid === 'sleutel' && made.tabel === undefined)
    );
  });
}

/** SQL for the value of a field, by its name. */
function valueIn({ target }: StagedTable, alias: string): (name: string) => string {
  return (name) => `${alias}.${column(target.fields.findIndex((field) => field.name === name))}`;
}
