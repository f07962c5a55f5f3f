import type { Measure } from './measure.ts';

/** What a measure was asked: `per` is a trait (kenmerk), `datum` a calendar day, `versie` a design of the table. */
export interface Params {
  readonly per: string;
  readonly datum?: string;
  /** Tells designs of one measure apart: `samen` = with years pooled. */
  readonly versie?: string;
}

/** One row of a counted table. */
export interface RawRow {
  /** A category code per dimension, in the order of `measure.dimensions`; `totaal` on a margin. */
  readonly keys: readonly string[];
  /** A whole number per count, in the order of `measure.counts`; null = cannot be observed yet. */
  readonly counts: readonly (number | null)[];
  /** The persons behind each count: what threshold and hiding look at. */
  readonly persons: readonly (number | null)[];
  /** Values of the axes of a declared statistic (role `waarde`), in order; empty for other measures. */
  readonly values: readonly number[];
}

/** Exact counts, straight from the database. Only `protect` may read one; nothing can draw it. */
export interface RawTable {
  readonly measure: Measure;
  readonly params: Params;
  readonly rows: readonly RawRow[];
}

/** The category of a margin: all categories of that dimension together. */
export const TOTAL = 'totaal';
