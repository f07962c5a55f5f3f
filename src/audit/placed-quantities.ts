import type { PublishedSet } from '../model/published-set.ts';
import type { Spotted } from './finding.ts';

/** Where a quantity stands, and whether a reader sees its exact value there. */
export interface PlacedQuantity {
  readonly shown: boolean;
  readonly spotted: readonly Spotted[];
}

/** The quantities that stand in a table; all others are seen by nobody. */
export function placesOf({ vrijgaven }: PublishedSet): ReadonlyMap<string, PlacedQuantity> {
  const places = new Map<string, { shown: boolean; spotted: Spotted[] }>();
  for (const { id: vrijgave, tabellen } of vrijgaven)
    for (const { id: tabel, cellen } of tabellen)
      for (const { sleutels, aantal, grootheid, waarde, status } of cellen) {
        if (grootheid === null) continue;
        const place = places.get(grootheid) ?? { shown: false, spotted: [] };
        places.set(grootheid, place);
        place.shown ||= waarde !== null && status !== 'afgerond';
        place.spotted.push({ vrijgave, tabel, sleutels, aantal });
      }
  return places;
}
