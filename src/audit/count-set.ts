import type { PublishedSet } from '../model/published-set.ts';

/** What everybody can count in a set. */
export interface SetCounts {
  /** Tables of the last release. */
  readonly tables: number;
  readonly earlier: number;
  /** Cells of the last release that are not a shown 0, and how many of them are not shown. */
  readonly cells: number;
  readonly hidden: number;
}

/** Counts tables and cells of the last release, and the releases before it. */
export function countSet({ vrijgaven }: PublishedSet): SetCounts {
  const { tabellen } = vrijgaven.at(-1)!;
  const cells = tabellen
    .flatMap(({ cellen }) => cellen)
    .filter(({ grootheid, status }) => grootheid !== null && status !== 'nul');
  return {
    tables: tabellen.length,
    earlier: vrijgaven.length - 1,
    cells: cells.length,
    hidden: cells.filter(({ waarde }) => waarde === null).length,
  };
}
