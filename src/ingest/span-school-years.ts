import type { IsoDate } from '../model/day.ts';
import type { SqlValue } from '../store/engine.ts';
import type { Draft, RecordDrafts } from './map-records.ts';

/**
 * Fills start and end of trajecten in a file that knows school years only (`start_uit_schooljaren`,
 * `einde_uit_schooljaren`): consecutive school years of one person, niveau and opleiding are one traject,
 * from 1 September of the first. It ends on 31 August after the last, or on the peildatum when that is
 * earlier, if a reason is given or the last year is not the newest in the file (then the reason is
 * `onbekend`); else it is still running. The columns of records stay as they are where the file fills them.
 */
export function spanSchoolYears(records: readonly RecordDrafts[], peildatum: IsoDate | undefined): void {
  const enrolled = records.flatMap((drafts) => enrolment(drafts) ?? []);
  const newest = enrolled.reduce((latest, { year }) => Math.max(latest, year), 0);
  const studies = new Map<string, Enrolment[]>();
  for (const row of enrolled) {
    const rows = studies.get(row.study);
    if (rows === undefined) studies.set(row.study, [row]);
    else rows.push(row);
  }
  for (const rows of studies.values()) {
    for (const spell of spells(rows)) fillSpell(spell, newest, peildatum);
  }
}

/** One record: the school year, and the traject that it is a part of. */
interface Enrolment {
  readonly traject: Draft;
  readonly study: string;
  readonly year: number;
}

const STUDY = ['persoon_id', 'niveau', 'opleiding'];

function enrolment(drafts: RecordDrafts): Enrolment | undefined {
  const traject = drafts.find(({ table }) => table.target.name === 'trajecten');
  const inschrijving = drafts.find(({ table }) => table.target.name === 'inschrijvingen');
  if (traject === undefined || inschrijving === undefined) return undefined;
  const year = Number(String(read(inschrijving, 'schooljaar') ?? '').slice(0, 4));
  const study = STUDY.map((name) => read(traject, name)).join('\u0000');
  return year === 0 ? undefined : { traject, study, year };
}

/** Runs of consecutive school years, from early to late. */
function spells(rows: readonly Enrolment[]): readonly (readonly Enrolment[])[] {
  const sorted = [...rows].sort((a, b) => a.year - b.year);
  const runs: Enrolment[][] = [];
  for (const row of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && row.year - run.at(-1)!.year <= 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function fillSpell(spell: readonly Enrolment[], newest: number, peildatum: IsoDate | undefined): void {
  const last = spell.at(-1)!.year;
  const known = (name: string): SqlValue =>
    spell.map(({ traject }) => read(traject, name)).find((value) => value !== null) ?? null;
  const reason = known('reden_einde');
  const start = known('startdatum') ?? `${spell[0]!.year}-09-01`;
  const ended = reason !== null || last < newest;
  const end = known('einddatum') ?? (ended ? earliest(`${last + 1}-08-31`, peildatum) : null);
  for (const { traject } of spell) {
    if (derives(traject, 'startdatum', 'start_uit_schooljaren')) fill(traject, 'startdatum', start);
    if (!derives(traject, 'einddatum', 'einde_uit_schooljaren')) continue;
    fill(traject, 'einddatum', end);
    if (ended) fill(traject, 'reden_einde', reason ?? 'onbekend');
  }
}

function earliest(a: IsoDate, b: IsoDate | undefined): IsoDate {
  return b !== undefined && b < a ? b : a;
}

function derives({ table }: Draft, column: string, derivation: string): boolean {
  return table.rules.kolommen[column]?.afgeleid === derivation;
}

function position({ table }: Draft, name: string): number {
  return table.target.fields.findIndex((field) => field.name === name);
}

function read(draft: Draft, name: string): SqlValue {
  return draft.values[position(draft, name)] ?? null;
}

function fill(draft: Draft, name: string, value: SqlValue): void {
  draft.values[position(draft, name)] ??= value;
}
