/** How full a column is, in words: never how many rows lack a value. */
export type CoverageBand =
  | 'leeg'
  | 'minder_dan_helft'
  | 'meer_dan_helft'
  | 'bijna_alles'
  | 'alles'
  | 'verborgen';

const NEARLY = 0.95;
const HALF = 0.5;

/**
 * The band of `filled` out of `rows`. A band never narrows the number of rows without a value (or with one)
 * down to fewer than `k` possibilities; where it would, a wider one is given, or with fewer than twice `k`
 * rows none but empty and full.
 */
export function coverageBand(filled: number, rows: number, k: number): CoverageBand {
  if (filled === 0) return 'leeg';
  if (filled === rows) return 'alles';
  if (rows < 2 * k) return 'verborgen';
  if (filled / rows >= NEARLY && rows * (1 - NEARLY) >= k) return 'bijna_alles';
  return filled / rows >= HALF ? 'meer_dan_helft' : 'minder_dan_helft';
}

/** A number of rows to the nearest ten: who came or went since last time cannot be read off. */
export function roundRows(rows: number): number {
  return Math.round(rows / 10) * 10;
}
