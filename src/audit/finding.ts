/** Where a count stands: categories only, never a value. */
export interface Spotted {
  readonly vrijgave: string;
  readonly tabel: string;
  readonly sleutels: readonly string[];
  readonly aantal: string;
}

/**
 * What can be worked out: `getoond` a small value stands there; `exact` its value; `smal` fewer values than the policy promises; `enige` its value
 * for who is the only person in another hidden count; `onbewezen` a limit stopped the proof.
 */
export type Insight = 'getoond' | 'exact' | 'smal' | 'enige' | 'onbewezen';

/** A count that a reader can work out too well. The attacker does not know whether it is small. */
export interface Finding {
  readonly grootheid: string;
  readonly inzicht: Insight;
  /** Where it stands; for a quantity that stands in no table, where the quantities stand that it follows from. */
  readonly plaatsen: readonly Spotted[];
}
