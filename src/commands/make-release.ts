import { type Release, requestKey, type TableRequest } from '../compose/release.ts';
import { checkInvariants } from '../measure/invariants.ts';
import type { Measure } from '../model/measure.ts';
import type { Report } from '../model/report.ts';
import type { RawTable } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import type { Audit } from '../protect/audit.ts';
import type { Policy } from '../protect/policy.ts';
import { protect } from '../protect/protect.ts';
import { checkMarts } from '../store/check-marts.ts';
import { runMeasure } from '../store/run-measure.ts';
import type { OpenData } from './open-data.ts';

/** A release with the record of how it was protected. */
export interface AuditedRelease extends Release {
  readonly audit: Audit;
}

/**
 * Counts, checks and protects one set of tables together: all that any report shows, and what is asked
 * besides. Every command goes through here, so that no command can show what another one hides.
 * Throws UserError(invariant) naming each check that fails; then nothing may be written.
 */
export async function makeRelease(
  data: OpenData,
  asked: readonly TableRequest[],
  policy: Policy,
): Promise<AuditedRelease> {
  const raw: RawTable[] = [];
  for (const request of releaseRequests(data, asked)) raw.push(await count(data, request));
  const broken = [...checkInvariants(raw), ...(await checkMarts(data.engine))];
  if (broken.length > 0) {
    const list = (lang: 'nl' | 'en'): string =>
      broken.map(({ id, text }) => `${id}: ${text[lang]}`).join('\n  ');
    throw new UserError('invariant', {
      nl: `de cijfers kloppen niet met elkaar; er is niets geschreven\n  ${list('nl')}`,
      en: `the figures do not agree with each other; nothing was written\n  ${list('en')}`,
    });
  }
  return protect(raw, policy, { peildatum: data.settings.peildatum });
}

/** The requests of every report that these data can answer, and the ones asked besides, each once. */
function releaseRequests(data: OpenData, asked: readonly TableRequest[]): readonly TableRequest[] {
  const standing = data.reports.flatMap(reportRequests).filter(({ measure }) => isAvailable(data, measure));
  const unique = new Map([...standing, ...asked].map((request) => [requestKey(request), request]));
  return [...unique.values()];
}

function reportRequests(report: Report): readonly TableRequest[] {
  return [
    ...report.sections.flatMap(({ measure, per }) => per.map((trait) => ({ measure, per: trait }))),
    ...report.charts.map(({ measure, per }) => ({ measure, per })),
  ];
}

async function count(data: OpenData, { measure: id, per, datum }: TableRequest): Promise<RawTable> {
  const measure = requireMeasure(data, id);
  return runMeasure(data.engine, measure, datum === undefined ? { per } : { per, datum });
}

/** The measure of that id. Throws UserError(usage) with the nearest one. */
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
function isAvailable(data: OpenData, id: string): boolean {
  return requireMeasure(data, id).needs.every((table) => data.tablesPresent.includes(table));
}
