import { FINEST, type Ladders, type Rung } from '../model/design.ts';
import type { RawTable } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import { applyRung } from './apply-rung.ts';
import { type DesignOptions, startsFrom } from './choose-design.ts';
import { hiddenShare, type Loss, lossOf } from './loss.ts';
import { traitLevels } from './trait-levels.ts';

/** A version of a table and what it would hide by itself. */
export interface Version {
  readonly table: SafeTable;
  readonly loss: Loss;
}

/** The table as it is counted, and the best coarser versions of it. */
export interface Advice {
  readonly finest: Version;
  readonly coarser: readonly Version[];
}

/** How many versions are proposed. */
const PROPOSED = 3;
/** Windows of years to try where a table has no ladder. */
const WINDOWS: readonly (number | undefined)[] = [undefined, 3, 5];

/**
 * The coarser versions of a table that leave most to see: those of its ladders, or else coarser categories
 * and pooled years. Least hidden share first among those that hide too much; otherwise most counts shown.
 */
export async function advise(
  table: RawTable,
  ladders: Ladders,
  options: DesignOptions & { readonly largest: number },
): Promise<Advice> {
  const finest = await measureVersion(table, { rung: FINEST, version: undefined }, options);
  const found: Version[] = [];
  for (const candidate of candidatesFor(table, ladders, options))
    found.push(await measureVersion(table, candidate, options));
  const shown = ({ nonZero, hidden }: Loss) => nonZero - hidden;
  const isGood = ({ loss }: Version) => loss.totals === 0 && hiddenShare(loss) <= options.largest;
  const coarser = found
    .filter(({ loss }) => loss.nonZero > 0 && hiddenShare(loss) <= hiddenShare(finest.loss))
    .sort((a, b) => {
      if (isGood(a) !== isGood(b)) return isGood(a) ? -1 : 1;
      return isGood(a) ? shown(b.loss) - shown(a.loss) : hiddenShare(a.loss) - hiddenShare(b.loss);
    });
  return { finest, coarser: coarser.slice(0, PROPOSED) };
}

interface Candidate {
  readonly rung: Rung;
  readonly version: string | undefined;
}

function candidatesFor(table: RawTable, ladders: Ladders, { context }: DesignOptions): readonly Candidate[] {
  const known = ladders.tables
    .filter((ladder) => startsFrom(ladder, table))
    .flatMap(({ rungs, version }) => rungs.map((rung): Candidate => ({ rung, version })));
  if (known.length > 1) return known.filter(({ rung }) => !rung.dropped && rung !== FINEST);
  const canPool = table.measure.dimensions.some(({ list }) => list === 'schooljaar');
  return WINDOWS.filter((window) => window === undefined || canPool).flatMap((pooledYears) =>
    traitLevels(table, context).flatMap((level): readonly Candidate[] => {
      if (level === undefined && pooledYears === undefined) return [];
      const groupings = level === undefined ? {} : { [table.params.per]: level };
      return [{ rung: { ...FINEST, pooledYears, groupings }, version: undefined }];
    }),
  );
}

async function measureVersion(
  table: RawTable,
  { rung, version }: Candidate,
  { context, protect }: DesignOptions,
): Promise<Version> {
  const designed = applyRung(table, rung, { context, version });
  const safe = await protect([designed]);
  return { table: safe[0]!, loss: lossOf(safe.slice(0, 1)) };
}
