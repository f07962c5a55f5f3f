import type { ReleaseAudit } from '../audit/audit-release.ts';
import { FailedAuditError } from '../audit/failed-audit.ts';
import { publishedCells } from '../ledger/published-cells.ts';
import type { SafeTable } from '../protect/protect.ts';

/** What an attempt takes into account of the rounds before it. */
interface Lessons {
  /** Keys of counts to hide besides; grows every round. */
  readonly besides: ReadonlySet<string>;
  /** Rounds before this one: under the method `afronden` every round draws another rounding. */
  readonly draw: number;
}

/** Rounds after a failed audit; each hides twice as many counts of a table as the one before. */
const MOST_ROUNDS = 20;

/** A protected set that waits for its proof; without `prove` it may not be released at all. */
interface Trial<Safe> {
  readonly tables: readonly SafeTable[];
  readonly prove?: () => Promise<ReleaseAudit>;
  readonly safe?: Safe;
}

/** A protected set with the proof that it may be released. */
interface Proven<Safe> {
  readonly safe: Safe;
  readonly tables: readonly SafeTable[];
  readonly proof: ReleaseAudit;
}

/**
 * Protects and proves; where the attack still works out a count, the smallest shown counts of the tables it
 * names are hidden too (rounded tables are rounded another way), and the whole is attacked again. Undefined when a trial may not be
 * released. Throws FailedAuditError when `mayHideMore` is false, or when hiding more no longer helps.
 */
export async function hideUntilProven<Safe>(
  attempt: (lessons: Lessons) => Promise<Trial<Safe>>,
  mayHideMore: boolean,
): Promise<Proven<Safe> | undefined> {
  let besides: ReadonlySet<string> = new Set();
  for (let round = 0; ; round += 1) {
    const { tables, prove, safe } = await attempt({ besides, draw: round });
    if (prove === undefined || safe === undefined) return undefined;
    const proof = await prove().catch(failure);
    if (!(proof instanceof FailedAuditError)) return { safe, tables, proof };
    const named = tables.filter(({ id }) => proof.tables.has(id));
    const more = new Set([...besides, ...smallestOf(named.some(showsCounts) ? named : tables, 2 ** round)]);
    const isRounded = tables.some(({ policy }) => policy.method === 'afronden');
    const mayHelp = isRounded || more.size > besides.size;
    if (!mayHideMore || !mayHelp || round >= MOST_ROUNDS) throw proof;
    besides = more;
  }
}

/** A failed audit as a value; anything else is thrown again. */
function failure(error: unknown): FailedAuditError {
  if (error instanceof FailedAuditError) return error;
  throw error;
}

/** Where the named tables show nothing any more, what others show is what gives them away. */
function smallestOf(tables: readonly SafeTable[], most: number): readonly string[] {
  return tables.flatMap((table) => smallestShown(table, most));
}

function showsCounts(table: SafeTable): boolean {
  return smallestShown(table, 1).length > 0;
}

/** The keys of the smallest counts that a table shows, zeros last: they tell the least. */
function smallestShown(table: SafeTable, most: number): readonly string[] {
  return [...publishedCells([table]).shown]
    .filter(([key]) => key.endsWith(`|${table.id}`))
    .sort(([a, x], [b, y]) => (x || Number.MAX_VALUE) - (y || Number.MAX_VALUE) || (a < b ? -1 : 1))
    .slice(0, most)
    .flatMap(([key]) => [key, key.slice(0, -table.id.length - 1)]);
}
