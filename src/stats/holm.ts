/**
 * Holm's adjusted p-values, in the order of the input: the chance of one false alarm or more in the whole
 * family stays below the level. Throws on what is no p-value. Holm (1979), Scandinavian Journal of Statistics 6: 65-70.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  checkPValues(pValues);
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = pValues.map(() => 1);
  let largest = 0;
  for (const [rank, i] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[i]!));
    adjusted[i] = largest;
  }
  return adjusted;
}

/** Throws unless all are numbers from 0 to 1. */
export function checkPValues(pValues: readonly number[]): void {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`a p-value must lie between 0 and 1, not ${wrong}`);
}
