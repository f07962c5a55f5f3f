/** Values of quantities; a quantity that is not named is 0 where nothing else is known of it. */
export type WorldValues = readonly (readonly [quantity: string, value: number])[];

/**
 * The proof that small counts stay hidden: a population that fits everything published, and for each count
 * to protect two others that fit it as well and lie far apart on that count. Private: it names the small
 * counts. Keys are Dutch, as in every JSON of the program.
 */
export interface Certificate {
  readonly schema_version: 1;
  /** How far the two worlds of a target lie apart at least. */
  readonly afstand: number;
  /** A world: every quantity that is not shown. */
  readonly wereld: WorldValues;
  readonly doelen: readonly CertifiedTarget[];
}

/** The quantities that differ from `wereld` in each of the two worlds of a target. */
export interface CertifiedTarget {
  readonly grootheid: string;
  readonly laag: WorldValues;
  readonly hoog: WorldValues;
}
