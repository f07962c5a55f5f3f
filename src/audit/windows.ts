import type { PublishedSet } from '../model/published-set.ts';

/** Lowest and highest value that what is shown leaves to a quantity. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

/** What the cells say of their quantities. */
export interface Windows {
  /** Quantities that are not here are anything from 0. */
  readonly byQuantity: ReadonlyMap<string, Window>;
  /** Quantities of which two cells show what cannot go together. */
  readonly clashing: readonly string[];
}

/** The window of every quantity that is shown: its value, what a rounded number leaves open, or its least. */
export function windowsOf({ vrijgaven, beleid }: PublishedSet): Windows {
  const byQuantity = new Map<string, Window>();
  const clashing = new Set<string>();
  const cells = vrijgaven.flatMap(({ tabellen }) => tabellen.flatMap(({ cellen }) => cellen));
  for (const { waarde, status, grootheid, minstens } of cells) {
    if (grootheid === null || (waarde === null && minstens === undefined)) continue;
    const reach = status === 'afgerond' ? (beleid.basis ?? 1) - 1 : 0;
    const known = byQuantity.get(grootheid) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    const low = Math.max(known.low, waarde === null ? minstens! : waarde - reach);
    const high = waarde === null ? known.high : Math.min(known.high, waarde + reach);
    if (low > high) clashing.add(grootheid);
    else byQuantity.set(grootheid, { low, high });
  }
  return { byQuantity, clashing: [...clashing] };
}
