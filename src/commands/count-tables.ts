import type { AbsentMeasure } from '../compose/context.ts';
import { requestKey, type TableRequest } from '../compose/release.ts';
import { checkInvariants } from '../measure/invariants.ts';
import type { Measure } from '../model/measure.ts';
import type { Report } from '../model/report.ts';
import type { RawTable } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import { checkMarts } from '../store/check-marts.ts';
import { queryOnce } from '../store/query-once.ts';
import { runMeasure } from '../store/run-measure.ts';
import { COHORT_REQUESTS } from './cohort-requests.ts';
import type { OpenData } from './open-data.ts';

/**
 * Counts each table once and holds them to each other. Throws UserError(invariant) naming each check that
 * fails; then nothing may be written.
 */
export async function countTables(
  data: OpenData,
  requests: readonly TableRequest[],
): Promise<readonly RawTable[]> {
  const asked = { ...data, engine: queryOnce(data.engine) };
  const raw: RawTable[] = [];
  for (const request of distinctRequests(requests)) raw.push(await count(asked, request));
  const broken = [...checkInvariants(raw), ...(await checkMarts(data.engine))];
  if (broken.length === 0) return raw;
  const list = (lang: 'nl' | 'en'): string =>
    broken.map(({ id, text }) => `${id}: ${text[lang]}`).join('\n  ');
  throw new UserError('invariant', {
    nl: `de cijfers kloppen niet met elkaar; er is niets geschreven\n  ${list('nl')}`,
    en: `the figures do not agree with each other; nothing was written\n  ${list('en')}`,
  });
}

/** What every report and `cohort` show, as far as these data can answer it: the yearly set. */
export function yearlyRequests(data: OpenData): readonly TableRequest[] {
  const all = [...data.reports.flatMap(reportRequests), ...COHORT_REQUESTS];
  return distinctRequests(all.filter(({ measure }) => isAvailable(data, measure)));
}

/** Each request once. */
export function distinctRequests(requests: readonly TableRequest[]): readonly TableRequest[] {
  return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}

/** The measure of that id. Throws UserError(usage) with the ones that exist. */
export function requireMeasure(data: OpenData, id: string): Measure {
  const measure = data.measures.find((candidate) => candidate.id === id);
  if (measure !== undefined) return measure;
  const ids = data.measures.map((candidate) => candidate.id).join(', ');
  throw new UserError(
    'usage',
    { nl: `onbekende maat \`${id}\``, en: `unknown measure \`${id}\`` },
    { hint: { nl: `kies uit ${ids}`, en: `choose from ${ids}` } },
  );
}

/** True when the tables that a measure needs were delivered. */
export function isAvailable(data: OpenData, id: string): boolean {
  return requireMeasure(data, id).needs.every((table) => data.tablesPresent.includes(table));
}

/** The measures that these data cannot answer, wholly or in part, and for want of which table. */
export function absentMeasures({ measures, tablesPresent }: OpenData): readonly AbsentMeasure[] {
  const lacks = (table: string) => !tablesPresent.includes(table);
  return measures.flatMap(({ title, needs, uses }): readonly AbsentMeasure[] => {
    const needed = needs.filter(lacks).map((table) => ({ title, table, partly: false }));
    return needed.length > 0 ? needed : uses.filter(lacks).map((table) => ({ title, table, partly: true }));
  });
}

function reportRequests(report: Report): readonly TableRequest[] {
  return [
    ...report.sections.flatMap(({ measure, per }) => per.map((trait) => ({ measure, per: trait }))),
    ...report.charts.map(({ measure, per }) => ({ measure, per })),
  ];
}

async function count(data: OpenData, { measure: id, per, datum }: TableRequest): Promise<RawTable> {
  const measure = requireMeasure(data, id);
  const lacking = measure.needs.find((table) => !data.tablesPresent.includes(table));
  if (lacking !== undefined) throw notDelivered(id, lacking);
  return runMeasure(data.engine, measure, datum === undefined ? { per } : { per, datum });
}

function notDelivered(measure: string, table: string): UserError {
  return new UserError(
    'usage',
    {
      nl: `maat \`${measure}\` vraagt de tabel \`${table}\`, en die is niet geleverd`,
      en: `measure \`${measure}\` needs the table \`${table}\`, which was not delivered`,
    },
    {
      hint: {
        nl: `lever ${table}.csv mee en laad de export opnieuw`,
        en: `deliver ${table}.csv as well and ingest the export again`,
      },
    },
  );
}
