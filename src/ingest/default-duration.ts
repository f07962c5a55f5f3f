import type { SqlValue } from '../store/engine.ts';

/** Credits that stand for one year of full-time study. */
const CREDITS_PER_YEAR = 60;

/** Shortest nominal duration, in hundredths of a year. */
const SHORTEST = 10;

/** What a nominal duration is worked out from. */
export interface DurationFacts {
  /** Whole credits. */
  readonly size: SqlValue;
  readonly exempted: SqlValue;
  /** How the niveau counts: `studiepunten`, `leerjaar`, ... */
  readonly unit: string;
  /** Standard of the niveau in years, as the code list writes it; empty when it has none. */
  readonly standard: string;
}

/**
 * Nominal duration in hundredths of a year: (size - exempted) / 60 for a niveau that counts in credits and
 * whose size is known, else the standard of the niveau (data package, `nominale_duur_jaren`).
 */
export function defaultDuration({ size, exempted, unit, standard }: DurationFacts): number | null {
  if (unit === 'studiepunten' && size !== null) {
    const credits = Number(size) - Number(exempted ?? 0);
    return Math.max(SHORTEST, Math.round((credits * 100) / CREDITS_PER_YEAR));
  }
  return standard === '' ? null : Math.round(Number(standard) * 100);
}
