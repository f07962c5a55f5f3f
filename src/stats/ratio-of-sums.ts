import { checkCount } from './check-count.ts';
import { studentQuantile } from './student-quantile.ts';

/** `persons` people who each took up `taken` and acquired `acquired`, in hundredths (whole numbers). */
export interface PairCount {
  readonly taken: number;
  readonly acquired: number;
  readonly persons: number;
}

/** A ratio of two sums over persons; the sums in hundredths, the rest fractions. */
export interface RatioOfSumsEstimate {
  readonly persons: number;
  readonly sumTaken: number;
  readonly sumAcquired: number;
  readonly ratio: number;
  /** Null for a single person. */
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Acquired over taken, summed over all persons with taken > 0, with the standard error of a linearised
 * ratio, sqrt(n / (n - 1) * sum((A - rO)^2)) / sum(O) (Cochran, Sampling Techniques 3rd ed., 2.11 and 6.3;
 * R's `survey::svyratio`), and a t interval with n - 1 degrees of freedom clipped to [0, 1]. Null when
 * nobody took up anything. Whether so few persons may be shown is the publishing rule's question. Throws on
 * what is no count.
 */
export function ratioOfSums(pairs: readonly PairCount[], confidence = 0.95): RatioOfSumsEstimate | null {
  for (const { taken, acquired, persons } of pairs) {
    checkCount('taken', taken);
    checkCount('acquired', acquired);
    checkCount('persons', persons);
  }
  const known = pairs.filter((pair) => pair.taken > 0);
  const persons = known.reduce((sum, pair) => sum + pair.persons, 0);
  if (persons === 0) return null;
  const sumTaken = known.reduce((sum, pair) => sum + pair.taken * pair.persons, 0);
  const sumAcquired = known.reduce((sum, pair) => sum + pair.acquired * pair.persons, 0);
  const ratio = sumAcquired / sumTaken;
  const sums = { persons, sumTaken, sumAcquired, ratio };
  if (persons === 1) return { ...sums, se: null, low: null, high: null };
  // Scaled by sumTaken so that the residuals are whole numbers: nothing is lost to cancellation.
  const squares = known.reduce((sum, pair) => {
    const residual = (pair.acquired * sumTaken - pair.taken * sumAcquired) / sumTaken;
    return sum + pair.persons * residual * residual;
  }, 0);
  const se = Math.sqrt((persons / (persons - 1)) * squares) / sumTaken;
  const half = studentQuantile((1 + confidence) / 2, persons - 1) * se;
  return { ...sums, se, low: Math.max(0, ratio - half), high: Math.min(1, ratio + half) };
}
