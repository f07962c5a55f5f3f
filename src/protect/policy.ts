/** How small groups are protected; a section of `onderwijs-report.yaml`, printed in every output. */
export interface Policy {
  readonly audience: 'extern' | 'intern';
  /** Counts of 1 to k-1 persons are hidden. */
  readonly k: number;
  readonly method: 'onderdrukken' | 'afronden' | 'geen';
  /** Fewest persons in a denominator for a rate. */
  readonly baseRates: number;
  /** False: every 0 that tells nothing of anybody is shown, so that readers know of a hidden count that it is 1 or more. */
  readonly zerosMayBeHidden: boolean;
}

/** What `afronden` rounds to. */
export const ROUND_BASE = 5;

export const POLICY_MINIMUM_K = 3;
export const POLICY_EXTERN: Policy = {
  audience: 'extern',
  k: 5,
  method: 'onderdrukken',
  baseRates: 10,
  zerosMayBeHidden: true,
};
export const POLICY_INTERN: Policy = {
  audience: 'intern',
  k: 1,
  method: 'geen',
  baseRates: 1,
  zerosMayBeHidden: true,
};
