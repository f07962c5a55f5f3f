import { designContext } from '../../src/commands/design-tables.ts';
import { openData } from '../../src/commands/open-data.ts';
import type { CommandRequest } from '../../src/commands/request.ts';
import { chooseDesign, type DesignedSet } from '../../src/design/choose-design.ts';
import { type Loss, lossOf } from '../../src/design/loss.ts';
import type { Design } from '../../src/model/design.ts';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { runMeasure } from '../../src/store/run-measure.ts';

/** The yearly set of the city as of a day, designed and protected. */
export interface CityDesign extends DesignedSet {
  readonly loss: Loss;
}

const SALT = new Uint8Array(32);

/** Designs the yearly set that the city could publish on `peildatum`; `fixed` are rungs of an earlier one. */
export async function designCity(dataDir: string, peildatum: string, fixed?: Design): Promise<CityDesign> {
  const data = await openData({ config: { dataDir, peildatum }, dryRun: true } as CommandRequest);
  try {
    const asked = new Map(
      data.ladders.tables.map(({ measure, per }) => [`${measure}|${per}`, { measure, per }]),
    );
    const counted: RawTable[] = [];
    for (const { measure, per } of asked.values())
      counted.push(await runMeasure(data.engine, data.measures.find(({ id }) => id === measure)!, { per }));
    const hide = async (tables: readonly RawTable[]) =>
      (await protect(tables, POLICY_EXTERN, { peildatum, salt: SALT })).tables;
    const set = await chooseDesign(counted, data.ladders, {
      fixed,
      policy: POLICY_EXTERN,
      context: designContext(data),
      protect: hide,
      protectWell: hide,
    });
    return { ...set, loss: lossOf(await hide(set.tables)) };
  } finally {
    data.engine.close();
  }
}
