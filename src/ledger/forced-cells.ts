import type { LinearSystem } from '../protect/linear-system.ts';
import type { ReleaseContent } from './ledger.ts';
import { type PublishedCells, publishedCells } from './published-cells.ts';
import { tablesOf } from './stored-table.ts';

/** The cells of a new release about which earlier ones leave no choice, by key. */
export interface ForcedCells {
  /** Kept back before: showing them now would tell what was kept back. */
  readonly forcedHidden: ReadonlySet<string>;
  /** Told before, with the value that they still have: hiding them now protects nothing. */
  readonly forcedShown: ReadonlySet<string>;
}

/** What each release told and kept back. */
export function cellsOf(releases: readonly ReleaseContent[]): readonly PublishedCells[] {
  return releases.map((release) => publishedCells(tablesOf(release)));
}

/** What earlier releases decide about the cells of `system`, which holds the exact new counts. */
export function forcedCells(system: LinearSystem, earlier: readonly PublishedCells[]): ForcedCells {
  const forcedShown = new Set(
    system.cells
      .filter(({ key, value }) => earlier.some(({ shown }) => shown.get(key) === value))
      .map(({ key }) => key),
  );
  const hidden = new Set(earlier.flatMap((cells) => [...cells.hidden]));
  return { forcedShown, forcedHidden: new Set([...hidden].filter((key) => !forcedShown.has(key))) };
}
