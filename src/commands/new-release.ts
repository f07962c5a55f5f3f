import { requestKey, type TableRequest } from '../compose/release.ts';
import { cellsOf, forcedCells } from '../ledger/forced-cells.ts';
import type { AskedTable, ReleaseContent } from '../ledger/ledger.ts';
import { releaseSystem } from '../ledger/release-system.ts';
import { hasForgotten } from '../ledger/same-source.ts';
import { settledRows } from '../ledger/settled-rows.ts';
import { smallChanges } from '../ledger/small-changes.ts';
import { storeTable } from '../ledger/stored-table.ts';
import { untestedAudit } from '../ledger/untested-audit.ts';
import type { RawTable } from '../model/table.ts';
import { protect } from '../protect/protect.ts';
import { sha256 } from '../store/sha256.ts';
import { countTables, isAvailable, yearlyRequests } from './count-tables.ts';
import type { ReleaseWork } from './open-releases.ts';

const POPULATION = 'alle personen in de gegevens';

/**
 * Counts tables and protects them together with everything that was released before. Undefined when they
 * differ from it in a way that singles out a few persons. Throws UserError(invariant) for figures that do
 * not agree.
 */
export async function newRelease(
  work: ReleaseWork,
  {
    soort,
    requests,
  }: { readonly soort: ReleaseContent['soort']; readonly requests: readonly TableRequest[] },
): Promise<ReleaseContent | undefined> {
  const { data, policy, source, salt } = work;
  const releases = work.base === undefined ? work.earlier : [...work.earlier, work.base];
  const all = [...yearlyRequests(data), ...earlierRequests(work), ...requests];
  const { peildatum } = data.settings;
  const raw = (await countTables(data, all)).map((table) => settledRows(table, peildatum));
  const wanted = new Set(requests.map(requestKey));
  const isWanted = ({ measure, params }: Pick<RawTable, 'measure' | 'params'>) =>
    wanted.has(requestKey({ measure: measure.id, per: params.per, datum: params.datum }));
  const earlier = cellsOf(releases);
  if (policy.method === 'onderdrukken' && releases.length > 0) {
    const system = releaseSystem(raw.filter(isWanted));
    if (earlier.some(({ shown }) => smallChanges(system, shown, policy.k).length > 0)) return undefined;
  }
  const forced = forcedCells(releaseSystem(raw), earlier);
  const context = { peildatum, salt, ...forced };
  const safe = await protect(raw, policy, context);
  const audit = hasForgotten(work.lines) ? untestedAudit(safe.audit) : safe.audit;
  return {
    soort,
    bron: source,
    levering: { verzonnen: data.invented, invoer: data.inputs },
    populatie: POPULATION,
    ontwerp: null,
    gevraagd: soort === 'jaarset' ? [] : requests.map(askedTable),
    tabellen: safe.tables.filter(isWanted).map(storeTable),
    audit,
    audit_sha256: sha256(JSON.stringify(audit)),
  };
}

/** What was asked besides yearly sets and can still be counted: it is guarded, not shown. */
function earlierRequests({ earlier, data }: ReleaseWork): readonly TableRequest[] {
  return earlier
    .flatMap(({ gevraagd }) => gevraagd)
    .filter(({ maat }) => data.measures.some(({ id }) => id === maat) && isAvailable(data, maat))
    .map(({ maat, per, datum }) => ({ measure: maat, per, datum: datum ?? undefined }));
}

function askedTable({ measure, per, datum }: TableRequest): AskedTable {
  return { maat: measure, per, datum: datum ?? null };
}
