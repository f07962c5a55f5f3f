/** A number that an outsider could try to work out: a cell of one or more tables, or a difference of two. */
export interface SystemCell {
  /** Measure, categories and count; the same in every table and for every order of rows. */
  readonly key: string;
  readonly value: number;
  /** The persons behind it. */
  readonly persons: number;
  /**
   * `getoond` stands in a table unless it is hidden; `rest` stands in none (the rest of a base, a count
   * that is not shown) and must not become known when it is small; `bekend` is taken to be known.
   */
  readonly kind: 'getoond' | 'rest' | 'bekend';
  /** How much is lost when it is hidden: the number of dimensions that it is a total of, and half for a base or a stock. */
  readonly level: number;
  /** A 0 that tells that all of a group share a sensitive outcome. */
  readonly sensitive?: true;
  /** Shown, and its being 0 tells nothing of anybody: under a policy that hides no 0, a hidden one is 1 or more. */
  readonly plain?: true;
  /** The persons in the group that this is a part of; a part of a small group is hidden whatever it is. */
  readonly base?: number;
}

/** Cells whose signed values add up to zero. */
export type Equation = readonly { readonly cell: number; readonly sign: 1 | -1 }[];

/** Everything that the tables of a release say about each other. */
export interface LinearSystem {
  readonly cells: readonly SystemCell[];
  readonly equations: readonly Equation[];
}
