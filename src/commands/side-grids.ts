import type { ComposeContext } from '../compose/context.ts';
import { officialGrid } from '../compose/official-grid.ts';
import { revisionsGrid } from '../compose/revisions-grid.ts';
import { lastRevisions } from '../ledger/revisions.ts';
import { activeReleases } from '../ledger/same-source.ts';
import type { Grid } from '../model/document.ts';
import { readLedger } from '../store/ledger.ts';
import { readOfficialFigures } from '../store/read-official-figures.ts';

/** The sheets of the yearly report that no measure makes: figures of others, and for internal readers what was revised. */
export function sideGrids(dataDir: string, context: ComposeContext): readonly Grid[] {
  const official = officialGrid(readOfficialFigures(), context);
  if (context.policy.audience === 'extern') return [official];
  return [official, revisionsGrid(lastRevisions(activeReleases(readLedger(dataDir))), context)];
}
