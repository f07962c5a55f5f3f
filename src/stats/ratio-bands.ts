import type { PairCount } from './ratio-of-sums.ts';

/** The bands of an individual ratio, lowest first: 0, >0-30, >30-60, >60-80, >80-<100 and 100 %. */
export const RATIO_BANDS = ['0', '0_30', '30_60', '60_80', '80_100', '100'] as const;

/** Upper edge of each band in percent; a ratio on the edge lies below it. The last two share theirs. */
const EDGES = [0, 30, 60, 80] as const;

/** Persons per band, in the order of `RATIO_BANDS`; who took up nothing is in none. */
export function ratioBands(pairs: readonly PairCount[]): readonly number[] {
  const counts = RATIO_BANDS.map(() => 0);
  for (const pair of pairs) if (pair.taken > 0) counts[bandOf(pair)]! += pair.persons;
  return counts;
}

/** Persons whose own ratio is below `percent`; compared in whole numbers, so exactly. */
export function personsBelow(pairs: readonly PairCount[], percent: number): number {
  return pairs.reduce(
    (sum, pair) => (pair.taken > 0 && pair.acquired * 100 < percent * pair.taken ? sum + pair.persons : sum),
    0,
  );
}

function bandOf({ taken, acquired }: PairCount): number {
  const band = EDGES.findIndex((edge) => acquired * 100 <= edge * taken);
  if (band >= 0) return band;
  return acquired < taken ? 4 : 5;
}
