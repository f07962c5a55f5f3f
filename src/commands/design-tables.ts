import type { DesignedSet } from '../design/choose-design.ts';
import type { DesignContext } from '../design/design-context.ts';
import { designRelease } from '../design/design-release.ts';
import type { Design } from '../model/design.ts';
import type { RawTable } from '../model/table.ts';
import type { Policy } from '../protect/policy.ts';
import { type ProtectContext, protect } from '../protect/protect.ts';
import { QUICK_LIMITS, SEARCH_LIMITS, type SearchLimits } from '../protect/search-pattern.ts';
import type { OpenData } from './open-data.ts';

/** What the design of a release is measured with; `fixed` are the rungs of an earlier one. */
export interface DesignRequest {
  readonly policy: Policy;
  readonly context: ProtectContext;
  readonly fixed?: Design | undefined;
}

/** Counted tables in the versions in which they are published. */
export async function designTables(
  data: OpenData,
  counted: readonly RawTable[],
  { policy, context, fixed }: DesignRequest,
): Promise<DesignedSet> {
  const hide = async (tables: readonly RawTable[], limits: SearchLimits) =>
    (await protect(tables, policy, { ...context, limits })).tables;
  return designRelease(counted, data.ladders, {
    measures: data.measures,
    fixed,
    policy,
    context: designContext(data),
    protect: (tables) => hide(tables, QUICK_LIMITS),
    protectWell: (tables) => hide(tables, SEARCH_LIMITS),
  });
}

/** What a design needs to know of the data. */
export function designContext({ lists, labels, settings }: OpenData): DesignContext {
  const { peildatum, registratieVanaf } = settings;
  const traits = Object.entries(labels.traits);
  return {
    lists,
    traitLists: Object.fromEntries(traits.map(([name, { list }]) => [name, list])),
    peildatum,
    registratieVanaf,
  };
}
