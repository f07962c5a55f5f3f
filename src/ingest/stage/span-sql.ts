import type { IsoDate } from '../../model/day.ts';
import type { CompiledTable } from '../compile-table.ts';
import { literal } from './plan-columns.ts';
import type { StagedFile } from './staged-table.ts';

/** A file whose trajecten start or end by the school years in it. */
interface Spans {
  readonly traject: CompiledTable;
  readonly inschrijving: CompiledTable;
  /** Puts the start, end and reason of the span in the values of a traject, where the file does not fill them. */
  readonly fill: (values: string[]) => void;
}

const STUDY = ['persoon_id', 'niveau', 'opleiding'];

/** The spans of a file; undefined when its mapping asks for none. */
export function spansOf(file: StagedFile): Spans | undefined {
  const traject = file.tables.find(({ target }) => target.name === 'trajecten');
  const inschrijving = file.tables.find(({ target }) => target.name === 'inschrijvingen');
  if (traject === undefined || inschrijving === undefined) return undefined;
  const start = derives(traject, 'startdatum', 'start_uit_schooljaren');
  const end = derives(traject, 'einddatum', 'einde_uit_schooljaren');
  if (!start && !end) return undefined;
  const fill = (values: string[]): void => {
    const put = (name: string, made: string): void => {
      const position = positionOf(traject, name);
      values[position] = `coalesce(${values[position]}, ${made})`;
    };
    if (start) put('startdatum', 'reeks_start');
    if (!end) return;
    put('einddatum', 'reeks_einde');
    put('reden_einde', 'reeks_reden');
  };
  return { traject, inschrijving, fill };
}

/**
 * SQL that makes `reeks_<number>` for each file of one part of the mapping that knows school years only.
 * Consecutive school years of one person, niveau and opleiding are one traject, from 1 September of the first.
 * It ends on 31 August after the last, or on the peildatum when that is earlier, if a reason is given or the
 * last year is not the newest in the files (then the reason is `onbekend`); else it is still running.
 */
export function spansSql(files: readonly StagedFile[], peildatum: IsoDate | undefined): readonly string[] {
  const enrolments = files.map(enrolmentsSql);
  if (enrolments.length === 0) return [];
  const until = peildatum === undefined ? '' : `, ${literal(peildatum)}`;
  const lastDay = `least(lpad(cast(laatste + 1 as varchar), 4, '0') || '-08-31'${until})`;
  const name = `reeks_van_${files[0]!.number}`;
  const all = `create table ${name} as
    with jaren as (${enrolments.join('\nunion all\n')}),
    nieuwste as (select max(jaar) as jaar from jaren),
    begin as (
      select *, case when jaar - lag(jaar) over volgorde <= 1 then 0 else 1 end as nieuw
      from jaren window volgorde as (partition by s0, s1, s2 order by jaar, plek)
    ),
    nummer as (
      select *, sum(nieuw) over (partition by s0, s1, s2 order by jaar, plek
        rows between unbounded preceding and current row) as reeks
      from begin
    ),
    samen as (
      select s0, s1, s2, reeks, min(jaar) as eerste, max(jaar) as laatste,
        arg_min(start, [jaar, plek]) as start, arg_min(einde, [jaar, plek]) as einde,
        arg_min(reden, [jaar, plek]) as reden
      from nummer group by s0, s1, s2, reeks
    ),
    klaar as (
      select *, reden is not null or laatste < (select jaar from nieuwste) as gestopt from samen
    )
    select plek,
      coalesce(klaar.start, lpad(cast(eerste as varchar), 4, '0') || '-09-01') as reeks_start,
      coalesce(klaar.einde, case when gestopt then ${lastDay} end) as reeks_einde,
      case when gestopt then coalesce(klaar.reden, 'onbekend') end as reeks_reden
    from nummer join klaar using (s0, s1, s2, reeks)`;
  const each = files.map(({ number }) => `create view reeks_${number} as select * from ${name}`);
  return [all, ...each];
}

/** Study, school year and what is known of start, end and reason, per record. */
function enrolmentsSql(file: StagedFile): string {
  const { traject, inschrijving } = spansOf(file)!;
  const of = (table: CompiledTable, name: string) => file.values.get(table)![positionOf(table, name)]!;
  const study = STUDY.map((name, i) => `coalesce(cast(${of(traject, name)} as varchar), '') as s${i}`);
  const year = `try_cast(substr(${of(inschrijving, 'schooljaar')}, 1, 4) as integer)`;
  const skips = [traject, inschrijving].flatMap((table) => file.skipNames.get(table) ?? []);
  return `select plek, ${study.join(', ')}, ${year} as jaar, ${of(traject, 'startdatum')} as start,
      ${of(traject, 'einddatum')} as einde, ${of(traject, 'reden_einde')} as reden
    from bron_${file.number}
    where plek not in (select plek from weggelaten) and coalesce(${year}, 0) <> 0
      ${skips.map((name) => `and ${name} is null`).join(' ')}`;
}

function derives({ rules }: CompiledTable, name: string, derivation: string): boolean {
  return rules.kolommen[name]?.afgeleid === derivation;
}

function positionOf({ target }: CompiledTable, name: string): number {
  return target.fields.findIndex((field) => field.name === name);
}
