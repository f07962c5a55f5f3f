import { FINEST, type Ladders, type Rung } from '../model/design.ts';
import type { Measure } from '../model/measure.ts';
import { type RawTable, TOTAL } from '../model/table.ts';
import { applyRung } from './apply-rung.ts';
import {
  type ChooseOptions,
  chooseDesign,
  type DesignedSet,
  type DesignOptions,
  LARGEST_SHARE,
  startsFrom,
} from './choose-design.ts';
import { alignRung, familyLevels } from './family-groupings.ts';
import { hiddenShare, lossOf } from './loss.ts';
import { mustHideMoreThan } from './must-hide.ts';
import { traitLevels } from './trait-levels.ts';

/** A table that is asked besides may hide no larger share of its counts (0 to 1). */
const MOST_HIDDEN = 0.5;

/**
 * Designs all tables of a release: those of the yearly set by their ladders, the ones asked besides by the
 * groupings that their family has there, coarser when that hides too much. `fixed` rungs also give the
 * groupings of tables that are not in this release. `measures` are all measures there are.
 */
export async function designRelease(
  tables: readonly RawTable[],
  ladders: Ladders,
  options: ChooseOptions & { readonly measures: readonly Measure[] },
): Promise<DesignedSet> {
  const yearly = await chooseDesign(tables, ladders, options);
  const treden = { ...options.fixed?.treden, ...yearly.design.treden };
  const others = tables.filter((table) => !ladders.tables.some((ladder) => startsFrom(ladder, table)));
  const fitted: RawTable[] = [];
  for (const table of others) fitted.push(...(await fitTable(table, ladders, { ...options, treden })));
  return { tables: [...yearly.tables, ...fitted], design: { treden } };
}

interface FitOptions extends DesignOptions {
  readonly measures: readonly Measure[];
  readonly treden: Readonly<Record<string, number>>;
}

/**
 * A table outside the yearly set, as coarse as its family, and coarser while it hides too much by itself; one
 * day that was asked for is not held to the years of the yearly table. None when even then more of it would be hidden than shown.
 */
async function fitTable(
  table: RawTable,
  ladders: Ladders,
  options: FitOptions,
): Promise<readonly RawTable[]> {
  const { measure, params } = table;
  const levels = familyLevels(ladders, options.treden, options.measures);
  const yearly = rungsOfMeasure(measure, ladders, options.treden);
  const bases = params.datum === undefined ? yearly : yearly.map((rung) => ({ ...rung, years: undefined }));
  const version = { context: options.context, version: undefined };
  let best: { readonly designed: RawTable; readonly share: number } | undefined;
  const tries = bases.flatMap((base) =>
    traitLevels(table, options.context).map((trait) => ({ base, trait })),
  );
  for (const { base, trait } of tries) {
    const groupings = trait === undefined ? base.groupings : { ...base.groupings, [params.per]: trait };
    const rung = alignRung({ ...base, groupings }, { measure, per: params.per }, { levels, ladders });
    const designed = applyRung(table, rung, version);
    if (mustHideMoreThan(MOST_HIDDEN, designed, options.policy)) continue;
    const share = hiddenShare(lossOf(await options.protect([designed])));
    if (best === undefined || share < best.share) best = { designed, share };
    if (share <= LARGEST_SHARE) break;
  }
  return best === undefined || best.share > MOST_HIDDEN ? [] : [best.designed];
}

/**
 * What the yearly table of everybody shows of this measure: its columns, rows and groups. A measure that is
 * in no yearly table has all rungs of its ladder to try.
 */
function rungsOfMeasure(
  measure: Measure,
  { tables, days }: Ladders,
  treden: Readonly<Record<string, number>>,
): readonly Rung[] {
  const ladder = tables.find(
    (candidate) =>
      candidate.measure === measure.id && candidate.version === undefined && candidate.per === TOTAL,
  );
  const ofDay = days.find((candidate) => candidate.measure === measure.id);
  if (ofDay !== undefined) return ofDay.rungs;
  const rung = ladder?.rungs[treden[ladder.id] ?? -1];
  return [rung === undefined || rung.dropped ? FINEST : rung];
}
