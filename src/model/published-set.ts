/**
 * Everything that one run and the earlier releases publish, and how the counts hang together: all that an
 * attacker can use, and nothing that a reader does not see. Keys are Dutch, as in every JSON of the program.
 * Documented in docs/published-set.md.
 */
export interface PublishedSet {
  readonly schema_version: 1;
  readonly beleid: PublishedPolicy;
  /** The earlier releases in their order, and last the one of this run. */
  readonly vrijgaven: readonly PublishedRelease[];
  readonly relaties: readonly PublishedRelation[];
}

/** What the publication promises. */
interface PublishedPolicy {
  readonly methode: 'onderdrukken' | 'afronden';
  /** Counts of 1 to k-1 are small. */
  readonly k: number;
  /** For `afronden`: a shown number differs by less than this from the true one. */
  readonly basis: number | null;
}

/** The tables that left the service together. */
export interface PublishedRelease {
  readonly id: string;
  readonly peildatum: string;
  /** Whom the tables are about. */
  readonly populatie: string;
  readonly tabellen: readonly PublishedTable[];
}

export interface PublishedTable {
  readonly id: string;
  readonly maat: string;
  readonly eenheid: string;
  /** The trait that the measure is split by; `totaal` = none. */
  readonly per: string;
  /** The day asked for; null where the measure takes none. */
  readonly datum: string | null;
  /** Dimension to category, for a table about part of the population. */
  readonly filters: Readonly<Record<string, string>>;
  readonly dimensies: readonly PublishedDimension[];
  /** Names of the counts. */
  readonly aantallen: readonly string[];
  readonly cellen: readonly PublishedCell[];
}

interface PublishedDimension {
  readonly naam: string;
  readonly lijst: string;
  /** In the order of the table, `totaal` left out. */
  readonly categorieen: readonly string[];
  /** True when the categories add up to a row `totaal`. */
  readonly totaal: boolean;
}

/** One count of one row. */
interface PublishedCell {
  /** A category per dimension. */
  readonly sleutels: readonly string[];
  readonly aantal: string;
  /** Null when it is not shown. */
  readonly waarde: number | null;
  readonly status: string;
  /** What a hidden count is at least, where the policy shows every 0. */
  readonly minstens?: number;
  /**
   * The quantity that stands here: a whole number of 0 or more that relations speak of. Two cells with the
   * same quantity hold the same number. Null where there is no number at all (not yet observable).
   */
  readonly grootheid: string | null;
}

/** Why some quantities add up. */
export type RelationKind =
  | 'marge'
  | 'hierarchie'
  | 'som'
  | 'identiteit'
  | 'aansluiting'
  | 'deel'
  | 'genest'
  | 'verband'
  | 'kruising'
  | 'vrijgaven';

/** Quantities whose values, each times its factor, add up to 0. A quantity need not stand in a table. */
export interface PublishedRelation {
  readonly soort: RelationKind;
  readonly termen: readonly (readonly [grootheid: string, factor: number])[];
}
