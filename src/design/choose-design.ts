import type { Design, Ladder, Ladders } from '../model/design.ts';
import type { RawTable } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import { tableId } from '../protect/count-table.ts';
import type { Policy } from '../protect/policy.ts';
import type { SafeTable } from '../protect/protect.ts';
import { applyRung } from './apply-rung.ts';
import type { DesignContext } from './design-context.ts';
import { alignRung, familyLevels } from './family-groupings.ts';
import { hiddenShare, type Loss, lossOf } from './loss.ts';
import { mustHideMoreThan } from './must-hide.ts';

/** Most of the non-zero counts that a table, and the whole set, may hide (0 to 1). */
export const LARGEST_SHARE = 0.1;

/** How many counts a hidden total weighs. */
const TOTAL_WEIGHT = 8;

/** Hides what must be hidden in one set of tables. Throws UserError(privacy) when no hiding protects them. */
type Protect = (tables: readonly RawTable[]) => Promise<readonly SafeTable[]>;

export interface DesignOptions {
  readonly context: DesignContext;
  /** Finds quickly about what a release hides: designs are compared by it. */
  readonly protect: Protect;
  readonly policy: Policy;
  /** Rungs of an earlier release, which stay as they are. */
  readonly fixed?: Design | undefined;
}

export interface ChooseOptions extends DesignOptions {
  /** Searches as long as a release does: it can hide a total where that costs less than what was found quickly. */
  readonly protectWell: Protect;
}

/** The tables as they are published, and the rungs that they stand on. */
export interface DesignedSet {
  readonly tables: readonly RawTable[];
  readonly design: Design;
}

/** A ladder with the counted table that it starts from. */
interface Standing {
  readonly ladder: Ladder;
  readonly table: RawTable;
}

/** The search: every ladder that has a table, and the rung of each. */
interface Search {
  readonly standing: readonly Standing[];
  readonly places: Record<string, number>;
  readonly ladders: Ladders;
  readonly options: ChooseOptions;
}

/**
 * Designs the tables of a release before anything is hidden. Each table takes the finest rung that hides at
 * most `LARGEST_SHARE` by itself; then the whole set is protected as one, quickly and at last as well as it
 * can be, and while it hides more, or any total, the table that loses most goes a rung down. The same tables
 * and secret give the same design.
 */
export async function chooseDesign(
  tables: readonly RawTable[],
  ladders: Ladders,
  options: ChooseOptions,
): Promise<DesignedSet> {
  const standing = ladders.tables.flatMap((ladder): readonly Standing[] => {
    const table = tables.find((candidate) => startsFrom(ladder, candidate));
    return table === undefined ? [] : [{ ladder, table }];
  });
  const places: Record<string, number> = {};
  for (const one of standing) places[one.ladder.id] = await finestAlone(one, options);
  const search = { standing, places, ladders, options };
  for (;;) {
    const designed = designAll(search);
    const worst = await ladderToLower(designed, search);
    if (worst === undefined) {
      return { tables: designed.flatMap((table) => table ?? []), design: { treden: { ...places } } };
    }
    places[worst]! += 1;
  }
}

/** True for the fine table that a ladder makes coarser. */
export function startsFrom({ measure, per }: Ladder, table: RawTable): boolean {
  const { params } = table;
  return measure === table.measure.id && per === params.per && params.datum === undefined;
}

/** The rung of an earlier release; a table that was left out there can still come in. */
function fixedRung({ id, rungs }: Ladder, { fixed }: DesignOptions): number | undefined {
  const place = fixed?.treden[id];
  return place === undefined || rungs[place] === undefined || rungs[place].dropped ? undefined : place;
}

/** The first rung that hides little by itself; the last when none does. */
async function finestAlone({ ladder, table }: Standing, options: DesignOptions): Promise<number> {
  const known = fixedRung(ladder, options);
  if (known !== undefined) return known;
  for (const [place, rung] of ladder.rungs.entries()) {
    if (rung.dropped || place === ladder.rungs.length - 1) return place;
    const designed = applyRung(table, rung, { context: options.context, version: ladder.version });
    if (mustHideMoreThan(LARGEST_SHARE, designed, options.policy)) continue;
    const loss = await lossAlone(designed, options);
    if (loss === undefined) continue;
    if (loss.totals === 0 && hiddenShare(loss) <= LARGEST_SHARE) return place;
  }
  return ladder.rungs.length - 1;
}

/** What a table hides by itself; undefined when no hiding protects it. */
async function lossAlone(table: RawTable, { protect }: DesignOptions): Promise<Loss | undefined> {
  try {
    return lossOf(await protect([table]));
  } catch (error) {
    if (error instanceof UserError && error.exit === 'privacy') return undefined;
    throw error;
  }
}

/** Every table on its rung, with one grouping per family; undefined where the table is left out. */
function designAll({ standing, places, ladders, options }: Search): readonly (RawTable | undefined)[] {
  const measures = standing.map(({ table }) => table.measure);
  const levels = familyLevels(ladders, places, measures);
  return standing.map(({ ladder, table }) => {
    const rung = ladder.rungs[places[ladder.id]!]!;
    if (rung.dropped) return undefined;
    const aligned = alignRung(rung, { measure: table.measure, per: ladder.per }, { levels, ladders });
    return applyRung(table, aligned, { context: options.context, version: ladder.version });
  });
}

/** The ladder whose table loses most while the set hides too much, and that has a coarser rung. */
async function ladderToLower(
  designed: readonly (RawTable | undefined)[],
  search: Search,
): Promise<string | undefined> {
  const lowerable = lowerableTables(designed, search);
  if (lowerable.length === 0) return undefined;
  const { protect, protectWell } = search.options;
  const tables = designed.flatMap((table) => table ?? []);
  for (const hide of [protect, protectWell]) {
    const safe = await hide(tables);
    const whole = lossOf(safe);
    if (whole.totals > 0 || hiddenShare(whole) > LARGEST_SHARE) return worstOf(lowerable, safe);
  }
  return undefined;
}

interface Lowerable {
  readonly id: string;
  readonly table: RawTable;
}

/** The tables that can be made coarser still; those of an earlier release stay as they are. */
function lowerableTables(
  designed: readonly (RawTable | undefined)[],
  { standing, places, options }: Search,
): readonly Lowerable[] {
  return standing.flatMap(({ ladder }, i) => {
    const table = designed[i];
    const isFixed = fixedRung(ladder, options) !== undefined;
    const isLast = places[ladder.id]! >= ladder.rungs.length - 1;
    return table === undefined || isFixed || isLast ? [] : [{ id: ladder.id, table }];
  });
}

/** The table that loses most, the first of equals; undefined when none of them loses anything. */
function worstOf(lowerable: readonly Lowerable[], safe: readonly SafeTable[]): string | undefined {
  const losses = lowerable.map(({ id, table }) => {
    const { hidden, totals } = lossOf(safe.filter((one) => one.id === tableId(table)));
    return { id, weight: hidden + TOTAL_WEIGHT * totals };
  });
  const [worst] = losses.sort((a, b) => b.weight - a.weight);
  return worst === undefined || worst.weight === 0 ? undefined : worst.id;
}
