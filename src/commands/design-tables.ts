import type { DesignedSet } from '../design/choose-design.ts';
import { designRelease } from '../design/design-release.ts';
import type { Design } from '../model/design.ts';
import type { RawTable } from '../model/table.ts';
import type { Policy } from '../protect/policy.ts';
import { type ProtectContext, protect } from '../protect/protect.ts';
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
  const { lists, labels, ladders, measures, settings } = data;
  const traitLists = Object.fromEntries(
    Object.entries(labels.traits).map(([name, { list }]) => [name, list]),
  );
  return designRelease(counted, ladders, {
    measures,
    fixed,
    k: policy.k,
    context: {
      lists,
      traitLists,
      peildatum: settings.peildatum,
      registratieVanaf: settings.registratieVanaf,
    },
    protect: async (tables) => (await protect(tables, policy, context)).tables,
  });
}
