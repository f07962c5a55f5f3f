import type { Text } from './text.ts';

/** Categories shown as one: their codes, or all that no other group names (`rest`). */
export interface CategoryGroup {
  readonly parts: readonly string[] | 'rest';
  /** What the group is called; undefined = made from the labels of its parts. */
  readonly label: Text | undefined;
}

/** A column of the code list that gives each code its coarser one (`grof_1`), or the groups themselves. */
export type Grouping = string | readonly CategoryGroup[];

/** One version of a table: how coarse its categories are, which years are added, what is left out. */
export interface Rung {
  /** Per dimension, or per trait for the dimension that is asked for. */
  readonly groupings: Readonly<Record<string, Grouping>>;
  /** School years added into one, in fixed windows from the first year of registration. */
  readonly pooledYears: number | undefined;
  /** How many closed school years; undefined = all. */
  readonly years: number | undefined;
  /** Counts to show; undefined = those that the measure shows to readers outside. */
  readonly columns: readonly string[] | undefined;
  /** Counts that another version of the table shows: not shown here, but guarded. */
  readonly guarded: readonly string[];
  /** Categories to keep, per dimension. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Only rows of which everybody can be observed. */
  readonly ripe: boolean;
  /** The table is not published at all. */
  readonly dropped: boolean;
}

/** A table that is published and the versions of it, fine to coarse. */
export interface Ladder {
  readonly id: string;
  readonly measure: string;
  readonly per: string;
  /** Tells designs of one measure apart; undefined = the one that is meant without more. */
  readonly version: string | undefined;
  readonly rungs: readonly Rung[];
}

/** The ladders of every published table, and the measures that share the grouping of a dimension. */
export interface Ladders {
  readonly tables: readonly Ladder[];
  /** Those of tables about one day that is asked for; they are in no yearly set. */
  readonly days: readonly Ladder[];
  readonly families: Readonly<Record<string, readonly string[]>>;
}

/** The rung of each table, as it is kept with a release: a later release starts from it. */
export interface Design {
  /** Per ladder the place of its rung, 0 = the finest. */
  readonly treden: Readonly<Record<string, number>>;
}

/** The finest version: everything that the measure shows. */
export const FINEST: Rung = {
  groupings: {},
  pooledYears: undefined,
  years: undefined,
  columns: undefined,
  guarded: [],
  rows: {},
  ripe: false,
  dropped: false,
};
