import type { Text } from './text.ts';

/** Two shares of one row held against each other, after protection: a difference with its Newcombe interval. */
export interface Contrast {
  readonly name: string;
  readonly label: Text;
  readonly part: string;
  readonly base: string;
  /** The share that is taken off. */
  readonly otherPart: string;
  readonly otherBase: string;
  /** Names of the bounds in the output. */
  readonly low: string;
  readonly high: string;
  /** What an interval above 0, around 0 and below 0 is called; undefined = nothing is said. */
  readonly verdict: { readonly above: Text; readonly around: Text; readonly below: Text } | undefined;
}

/** One share of a row over another, both by the name of their rate: lift. */
export interface Quotient {
  readonly name: string;
  readonly label: Text;
  readonly over: string;
  readonly under: string;
}

/**
 * Median and quartiles of a `waarde` column, each value as often as the count `weight` says, divided by
 * `divisor`. They are values of single persons, so only internal readers get them.
 */
export interface Quartiles {
  readonly value: string;
  readonly weight: string;
  readonly divisor: number;
  readonly label: Text;
  /** Names of the three columns. */
  readonly median: string;
  readonly first: string;
  readonly third: string;
}
