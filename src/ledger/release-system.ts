import type { RawTable } from '../model/table.ts';
import { buildSystem } from '../protect/build-system.ts';
import { countTable } from '../protect/count-table.ts';
import { externDesign } from '../protect/extern-design.ts';
import type { LinearSystem } from '../protect/linear-system.ts';

/** The exact counts of tables for readers outside and how they hang together, as `protect` sees them. */
export function releaseSystem(tables: readonly RawTable[]): LinearSystem {
  return buildSystem(tables.map(countTable).map(externDesign));
}
