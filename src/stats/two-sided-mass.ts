/** Outcomes as likely as the observed one but for rounding count as equally likely; as R's exact tests. */
const TIE = 1 + 1e-7;

/**
 * The probability of all outcomes that are at most as likely as the observed one: the two-sided exact
 * p-value of R's `fisher.test` and `binom.test`. `weights` need not add up to 1.
 */
export function twoSidedMass(weights: Float64Array, observed: number): number {
  const limit = weights[observed]! * TIE;
  let [extreme, total] = [0, 0];
  for (const weight of weights) {
    total += weight;
    if (weight <= limit) extreme += weight;
  }
  return Math.min(1, extreme / total);
}

/**
 * The weights of the outcomes 0 … `length - 1` of a distribution with one mode, given how much likelier each
 * is than the one before: 1 at `mode` and outwards from there, so that nothing overflows.
 */
export function weightsFromMode(
  length: number,
  mode: number,
  ratio: (outcome: number) => number,
): Float64Array {
  const weights = new Float64Array(length);
  weights[mode] = 1;
  for (let i = mode + 1; i < length; i += 1) weights[i] = weights[i - 1]! * ratio(i);
  for (let i = mode - 1; i >= 0; i -= 1) weights[i] = weights[i + 1]! / ratio(i + 1);
  return weights;
}
