import type { ReleaseAudit } from '../audit/audit-release.ts';
import { requestKey, type TableRequest } from '../compose/release.ts';
import type { DesignedSet } from '../design/choose-design.ts';
import { hasChangedEstimates } from '../ledger/changed-estimates.ts';
import { closeDay, FEWEST_DAYS_BETWEEN } from '../ledger/close-days.ts';
import { notFollowedYet, withoutSmallSteps } from '../ledger/early-estimates.ts';
import { cellsOf, forcedCells } from '../ledger/forced-cells.ts';
import type { AskedTable, ReleaseContent } from '../ledger/ledger.ts';
import { personsBehind } from '../ledger/persons-behind.ts';
import { publishedCells } from '../ledger/published-cells.ts';
import { releaseSystem } from '../ledger/release-system.ts';
import { hasForgotten } from '../ledger/same-source.ts';
import { settledRows } from '../ledger/settled-rows.ts';
import { singlesOut } from '../ledger/singles-out.ts';
import { storeTable, tablesOf } from '../ledger/stored-table.ts';
import { untestedAudit } from '../ledger/untested-audit.ts';
import type { RawTable } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import { protect } from '../protect/protect.ts';
import { sha256 } from '../store/sha256.ts';
import { askedRows, askedTable, tableRequest } from './asked-table.ts';
import { countTables, isAvailable, yearlyRequests } from './count-tables.ts';
import { designTables } from './design-tables.ts';
import { hideUntilProven } from './hide-until-proven.ts';
import type { ReleaseWork } from './open-releases.ts';
import { proveRelease } from './prove-release.ts';

const POPULATION = 'alle personen in de gegevens';

/** A release that is not in the ledger yet, and the proof that its small counts stay hidden. */
export interface ProvenRelease {
  readonly content: ReleaseContent;
  readonly proof: ReleaseAudit;
}

/**
 * Counts tables, protects them together with everything that was released before, and attacks the result.
 * Undefined when they differ from it in a way that singles out a few persons. Throws UserError(invariant)
 * for figures that do not agree and UserError(privacy) when the attack finds a small count.
 */
export async function newRelease(
  work: ReleaseWork,
  {
    soort,
    requests,
  }: { readonly soort: ReleaseContent['soort']; readonly requests: readonly TableRequest[] },
): Promise<ProvenRelease | undefined> {
  const { data, policy, source, salt } = work;
  const releases = work.base === undefined ? work.earlier : [...work.earlier, work.base];
  const asked = soort === 'jaarset' ? [] : requests.map(askedTable);
  refuseCloseDays(asked, releases);
  const { tables: raw, design } = await designed(work, { releases, requests });
  const isWanted = wantedBy(requests);
  const wanted = raw.filter(isWanted);
  if (wanted.every(({ rows }) => rows.length === 0)) throw nothingAsked();
  if (singlesOut(wanted, releases, policy)) return undefined;
  const system = releaseSystem(raw);
  const { breaks } = data;
  const forced = forcedCells(system, cellsOf(releases));
  const context = { peildatum: data.settings.peildatum, breaks, salt, ...forced };
  const early = notFollowedYet(raw);
  const found = await hideUntilProven(async ({ besides, draw }) => {
    const kept = { ...context, draw, forcedHidden: new Set([...forced.forcedHidden, ...besides]) };
    const safe = await protect(raw, policy, kept);
    const wantedTables = safe.tables.filter(isWanted);
    const tables = withoutSmallSteps(wantedTables, { releases, persons: early, k: policy.k });
    if (releases.some((release) => hasChangedEstimates(tablesOf(release), tables))) return { tables };
    const prove = () => proveRelease(tables, { work, raw, context: kept, population: POPULATION });
    return { tables, prove, safe };
  }, releases.length === 0);
  if (found === undefined) return undefined;
  const { safe, tables, proof } = found;
  const passed = { ...safe.audit, statement: proof.statement };
  const audit = hasForgotten(work.lines) ? untestedAudit(passed) : passed;
  const content: ReleaseContent = {
    soort,
    bron: source,
    levering: { verzonnen: data.invented, invoer: data.inputs },
    populatie: POPULATION,
    ontwerp: design,
    gevraagd: asked,
    tabellen: tables.map(storeTable),
    personen: { ...personsBehind(system, publishedCells(tables).shown), ...early },
    audit,
    audit_sha256: sha256(JSON.stringify(audit)),
  };
  return { content, proof };
}

/** The counted tables in the versions in which they are published, guarded ones included. */
async function designed(
  work: ReleaseWork,
  { releases, requests }: { releases: readonly ReleaseContent[]; requests: readonly TableRequest[] },
): Promise<DesignedSet> {
  const { data, policy, salt } = work;
  const { peildatum } = data.settings;
  const all = [...yearlyRequests(data), ...earlierRequests(work), ...requests];
  const counted = (await countTables(data, all)).map((table) =>
    settledRows(askedRows(table, all), peildatum),
  );
  const fixed = releases.findLast(({ ontwerp }) => ontwerp !== null)?.ontwerp ?? undefined;
  return designTables(data, counted, { policy, context: { peildatum, salt }, fixed });
}

function wantedBy(requests: readonly TableRequest[]) {
  const wanted = new Set(requests.map(requestKey));
  return ({ measure, params }: Pick<RawTable, 'measure' | 'params'>): boolean =>
    wanted.has(requestKey({ measure: measure.id, per: params.per, datum: params.datum }));
}

/** What was asked besides yearly sets and can still be counted: it is guarded, not shown. */
function earlierRequests({ earlier, data }: ReleaseWork): readonly TableRequest[] {
  return earlier
    .flatMap(({ gevraagd }) => gevraagd)
    .filter(({ maat }) => data.measures.some(({ id }) => id === maat) && isAvailable(data, maat))
    .map(tableRequest);
}

/** Throws UserError(privacy) for a day that is too near to one that was released. */
function refuseCloseDays(asked: readonly AskedTable[], releases: readonly ReleaseContent[]): void {
  const day = closeDay(asked, releases.flatMap(tablesOf));
  if (day === undefined) return;
  throw new UserError('privacy', {
    nl: `de stand van ${day} is al vrijgegeven: een dag op minder dan ${FEWEST_DAYS_BETWEEN} dagen ervan toont wie ertussen kwam of ging`,
    en: `the stock of ${day} was released before: a day within ${FEWEST_DAYS_BETWEEN} days of it shows who came or went in between`,
  });
}

function nothingAsked(): UserError {
  return new UserError('usage', {
    nl: 'daarover staat niets in de gegevens dat extern getoond kan worden',
    en: 'the data hold nothing about that which can be shown to readers outside',
  });
}
