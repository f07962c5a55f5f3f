import { requestKey, type TableRequest } from '../compose/release.ts';
import type { ReleaseContent, ReleaseLine } from '../ledger/ledger.ts';
import { askedKey, besidesOf, yearlySet } from '../ledger/same-source.ts';
import { restoreTable } from '../ledger/stored-table.ts';
import { UserError } from '../model/user-error.ts';
import type { Policy } from '../protect/policy.ts';
import { reprint, type SafeTable } from '../protect/protect.ts';
import { yearlyRequests } from './count-tables.ts';
import type { AuditedRelease } from './make-release.ts';
import { newRelease } from './new-release.ts';
import type { OpenData } from './open-data.ts';
import { openReleases, type ReleaseWork } from './open-releases.ts';

/**
 * The release that the ledger allows: what was published from the same source is printed again as it was;
 * other data are protected beside all that was published before, and when they differ from it by too few
 * persons the earlier release is repeated. The yearly set comes first, what is asked gets what is left.
 */
export async function externRelease(
  data: OpenData,
  asked: readonly TableRequest[],
  policy: Policy,
): Promise<AuditedRelease> {
  const work = await openReleases(data, policy);
  const { base, repeated } = await yearlyBase(work);
  const besides = await askedBesides({ work, base, repeated }, asked);
  const contents = [base, ...besides].filter(isNew);
  const wanted = new Set(asked.map(requestKey));
  const tables = [
    ...base.tabellen.map(restore),
    ...besides.flatMap(({ tabellen }) => tabellen.map(restore)).filter((table) => wanted.has(keyOf(table))),
  ];
  const { bron, levering } = base;
  return {
    tables,
    audit: (besides.at(-1) ?? base).audit,
    policy: bron.beleid,
    origin: {
      settings: {
        peildatum: bron.peildatum,
        registratieVanaf: bron.registratie_vanaf,
        septemberregel: bron.septemberregel,
      },
      inputs: levering.invoer,
      invented: levering.verzonnen,
    },
    pending: { lines: work.lines, contents, shows: numbersOf([base, ...besides], work) },
    repeated,
  };
}

/** The yearly set of this source, new or known; that of an earlier release when this one may not be shown. */
async function yearlyBase(work: ReleaseWork): Promise<{
  readonly base: ReleaseContent;
  readonly repeated: string | undefined;
}> {
  const known = yearlySet(work.earlier, work.source);
  if (known !== undefined) return { base: known, repeated: undefined };
  const fresh = await newRelease(work, { soort: 'jaarset', requests: yearlyRequests(work.data) });
  if (fresh !== undefined) return { base: fresh, repeated: undefined };
  const earlier = yearlySet(work.earlier)!;
  return { base: earlier, repeated: earlier.tijd.slice(0, 10) };
}

interface Base {
  readonly work: ReleaseWork;
  readonly base: ReleaseContent;
  readonly repeated: string | undefined;
}

/** The releases with the tables that are not in the yearly set. Throws UserError(privacy) for one that may not be. */
async function askedBesides(
  { work, base, repeated }: Base,
  asked: readonly TableRequest[],
): Promise<readonly ReleaseContent[]> {
  const inBase = new Set(base.tabellen.map(restore).map(keyOf));
  const missing = asked.filter((request) => !inBase.has(requestKey(request)));
  const earlier = besidesOf(work.earlier, base);
  const isKnown = (request: TableRequest, { gevraagd }: ReleaseContent) =>
    gevraagd.some((one) => askedKey(one) === requestKey(request));
  const known = earlier.filter((release) => missing.some((request) => isKnown(request, release)));
  const requests = missing.filter((request) => !known.some((release) => isKnown(request, release)));
  if (requests.length === 0) return known;
  const fresh =
    repeated === undefined
      ? await newRelease({ ...work, base: isNew(base) ? base : undefined }, { soort: 'bijkomend', requests })
      : undefined;
  if (fresh === undefined) throw tooFewChanges(requests);
  return [...known, fresh];
}

/** Their numbers in the ledger; a new one gets the next. */
function numbersOf(releases: readonly ReleaseContent[], { lines }: ReleaseWork): readonly number[] {
  let next = lines.length;
  return releases.map((release) => {
    if (!isNew(release)) return (release as ReleaseLine).nummer;
    next += 1;
    return next;
  });
}

function isNew(release: ReleaseContent): boolean {
  return !('nummer' in release);
}

function restore(table: ReleaseContent['tabellen'][number]): SafeTable {
  return reprint(restoreTable(table));
}

function keyOf({ measure, params }: SafeTable): string {
  return requestKey({ measure: measure.id, per: params.per, datum: params.datum });
}

function tooFewChanges(requests: readonly TableRequest[]): UserError {
  const names = requests.map(({ measure, per }) => `${measure} per ${per}`).join(', ');
  return new UserError(
    'privacy',
    {
      nl: `${names}: verschilt te weinig van wat eerder vrijgegeven is om het te tonen zonder personen te onthullen`,
      en: `${names}: differs too little from what was released before to be shown without revealing persons`,
    },
    {
      hint: {
        nl: 'wat eerder vrijgegeven is, blijft te tonen: onderwijs-report ledger',
        en: 'what was released before can still be shown: onderwijs-report ledger',
      },
    },
  );
}
