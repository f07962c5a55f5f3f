import type { ComposeContext } from '../compose/context.ts';
import { officialGrid } from '../compose/official-grid.ts';
import { type ColumnCoverage, qualityGrid } from '../compose/quality-grid.ts';
import { revisionsGrid } from '../compose/revisions-grid.ts';
import { lastRevisions } from '../ledger/revisions.ts';
import { activeReleases } from '../ledger/same-source.ts';
import type { Grid } from '../model/document.ts';
import { countCoverage } from '../store/coverage.ts';
import { readLedger } from '../store/ledger.ts';
import { readContract } from '../store/read-contract.ts';
import { readOfficialFigures } from '../store/read-official-figures.ts';
import type { OpenData } from './open-data.ts';

/**
 * The sheets of the yearly report that no measure makes: figures of others, and for internal readers how full
 * the data are and what was revised.
 */
export async function sideGrids(data: OpenData, context: ComposeContext): Promise<readonly Grid[]> {
  const official = officialGrid(readOfficialFigures(), context);
  if (context.policy.audience === 'extern') return [official];
  const revisions = lastRevisions(activeReleases(readLedger(data.dataDir)));
  return [official, qualityGrid(await columnCoverage(data), context), revisionsGrid(revisions, context)];
}

async function columnCoverage({ engine, tablesPresent }: OpenData): Promise<readonly ColumnCoverage[]> {
  const counted = await countCoverage(engine, tablesPresent, await readContract());
  return counted.flatMap(({ table, year, rows, filled }) =>
    filled.map(({ column, rows: full }) => ({ table, year, column, rows, filled: full })),
  );
}
