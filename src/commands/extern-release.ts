import { requestKey, type TableRequest } from '../compose/release.ts';
import type { ReleaseContent, ReleaseLine } from '../ledger/ledger.ts';
import { answers, besidesOf, yearlySet } from '../ledger/same-source.ts';
import { restoreTable } from '../ledger/stored-table.ts';
import { UserError } from '../model/user-error.ts';
import type { Policy } from '../protect/policy.ts';
import { reprint, type SafeTable } from '../protect/protect.ts';
import { askedTable } from './asked-table.ts';
import { yearlyRequests } from './count-tables.ts';
import type { AuditedRelease } from './make-release.ts';
import { newRelease, type ProvenRelease } from './new-release.ts';
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
  const { yearly, repeated } = await yearlyBase(work);
  const besides = await askedBesides({ work, yearly, repeated }, asked);
  const base = contentOf(yearly);
  const contents = besides.map(contentOf);
  const fresh = [yearly, ...besides].filter(isProven);
  const wanted = new Set(asked.map(requestKey));
  const tables = [
    ...base.tabellen.map(restore),
    ...contents.flatMap(({ tabellen }) => tabellen.map(restore)).filter((table) => wanted.has(keyOf(table))),
  ];
  const { bron, levering } = base;
  return {
    tables,
    audit: (contents.at(-1) ?? base).audit,
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
    pending: { lines: work.lines, fresh, shows: numbersOf([base, ...contents], work) },
    repeated,
  };
}

/** The yearly set of this source, new or known; that of an earlier release when this one may not be shown. */
async function yearlyBase(work: ReleaseWork): Promise<{
  readonly yearly: ReleaseLine | ProvenRelease;
  readonly repeated: string | undefined;
}> {
  const known = yearlySet(work.earlier, work.source);
  if (known !== undefined) return { yearly: known, repeated: undefined };
  const earlier = yearlySet(work.earlier);
  const asked = { soort: 'jaarset', requests: yearlyRequests(work.data) } as const;
  if (earlier === undefined) return { yearly: (await newRelease(work, asked))!, repeated: undefined };
  const fresh = await newRelease(work, asked).catch(undefinedWhenPrivate);
  if (fresh !== undefined) return { yearly: fresh, repeated: undefined };
  return { yearly: earlier, repeated: earlier.tijd.slice(0, 10) };
}

/** What cannot be shown beside earlier releases is not shown; anything else is thrown again. */
function undefinedWhenPrivate(error: unknown): undefined {
  if (error instanceof UserError && error.exit === 'privacy') return undefined;
  throw error;
}

interface Base {
  readonly work: ReleaseWork;
  readonly yearly: ReleaseLine | ProvenRelease;
  readonly repeated: string | undefined;
}

/** The releases with the tables that are not in the yearly set. Throws UserError(privacy) for one that may not be. */
async function askedBesides(
  { work, yearly, repeated }: Base,
  asked: readonly TableRequest[],
): Promise<readonly (ReleaseLine | ProvenRelease)[]> {
  const base = contentOf(yearly);
  const standing = new Set([
    ...yearlyRequests(work.data).map(requestKey),
    ...base.tabellen.map(restore).map(keyOf),
  ]);
  const missing = asked.filter((request) => !standing.has(requestKey(request)));
  const earlier = besidesOf(work.earlier, base);
  const isKnown = (request: TableRequest, release: ReleaseContent) => answers(release, askedTable(request));
  const known = earlier.filter((release) => missing.some((request) => isKnown(request, release)));
  const requests = missing.filter((request) => !known.some((release) => isKnown(request, release)));
  if (requests.length === 0) return known;
  const fresh =
    repeated === undefined
      ? await newRelease(
          { ...work, base: isProven(yearly) ? base : undefined },
          { soort: 'bijkomend', requests },
        )
      : undefined;
  if (fresh === undefined) throw tooFewChanges(requests);
  return [...known, fresh];
}

/** Their numbers in the ledger; a new one gets the next. */
function numbersOf(releases: readonly ReleaseContent[], { lines }: ReleaseWork): readonly number[] {
  let next = lines.length;
  return releases.map((release) => {
    if ('nummer' in release) return (release as ReleaseLine).nummer;
    next += 1;
    return next;
  });
}

function isProven(release: ReleaseLine | ProvenRelease): release is ProvenRelease {
  return 'proof' in release;
}

function contentOf(release: ReleaseLine | ProvenRelease): ReleaseContent {
  return isProven(release) ? release.content : release;
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
