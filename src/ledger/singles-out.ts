import type { RawTable } from '../model/table.ts';
import type { Policy } from '../protect/policy.ts';
import type { ReleaseContent } from './ledger.ts';
import { publishedCells } from './published-cells.ts';
import { releaseSystem } from './release-system.ts';
import { smallChanges } from './small-changes.ts';
import { tablesOf } from './stored-table.ts';

/**
 * True when these exact counts, published beside an earlier release, would tell about a few persons who are
 * in one and not in the other. Rounded figures differ by whole steps and tell no such thing.
 */
export function singlesOut(
  tables: readonly RawTable[],
  releases: readonly ReleaseContent[],
  { method, k }: Policy,
): boolean {
  if (method !== 'onderdrukken' || releases.length === 0) return false;
  const system = releaseSystem(tables);
  return releases.some((release) => {
    const { shown } = publishedCells(tablesOf(release));
    return smallChanges(system, { shown, persons: release.personen }, k).length > 0;
  });
}
