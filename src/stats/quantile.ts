/**
 * The value below which a share `p` (0 to 1) of `values` lies, interpolated between the two nearest; null
 * without values. Throws on a value that is no number. Hyndman & Fan (1996), The American Statistician 50:
 * 361-365, type 7: the default of R's `quantile`, and the usual median at 1/2.
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie between 0 and 1, not ${p}`);
  if (values.some(Number.isNaN)) throw new RangeError('a value is not a number');
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const [low, high] = [sorted[below]!, sorted[Math.ceil(place)]!];
  return low + (place - below) * (high - low);
}
