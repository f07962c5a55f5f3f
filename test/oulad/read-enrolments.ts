import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { OULAD_FOLDER } from './unpack.ts';

/** One enrolment on a module, its days counted from the nominal start of the presentation. */
export interface Enrolment {
  readonly module: string;
  readonly gender: string;
  readonly result: string;
  /** Nominal start, `YYYY-MM-DD`. */
  readonly start: string;
  readonly length: number;
  readonly registered: number | null;
  readonly unregistered: number | null;
}

type Row = Readonly<Record<string, string>>;

/** The nominal first day of a presentation, as the figures that come with the data define it. */
const MONTHS: Readonly<Record<string, string>> = { B: '02-01', J: '10-01' };

/** All enrolments, from the source files: days of registration are not in our model. */
export function readEnrolments(): readonly Enrolment[] {
  const registrations = byKey(readSource('studentRegistration'), enrolmentKey);
  const lengths = byKey(readSource('courses'), presentationKey);
  return readSource('studentInfo').map((row): Enrolment => {
    const registration = registrations.get(enrolmentKey(row))!;
    const presentation = row['code_presentation']!;
    return {
      module: row['code_module']!,
      gender: row['gender']!,
      result: row['final_result']!,
      start: `${presentation.slice(0, 4)}-${MONTHS[presentation.slice(4)]}`,
      length: Number(lengths.get(presentationKey(row))!['module_presentation_length']),
      registered: dayOf(registration['date_registration']!),
      unregistered: dayOf(registration['date_unregistration']!),
    };
  });
}

function readSource(name: string): readonly Row[] {
  const text = gunzipSync(readFileSync(join(OULAD_FOLDER, `${name}.csv.gz`))).toString('utf8');
  return parse(text, { columns: true }) as Row[];
}

function byKey(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function presentationKey(row: Row): string {
  return `${row['code_module']}-${row['code_presentation']}`;
}

function enrolmentKey(row: Row): string {
  return `${presentationKey(row)}-${row['id_student']}`;
}

function dayOf(text: string): number | null {
  return text === '' || text === '?' ? null : Number(text);
}
