import { checkPart, type PartOfBase } from './part-of-base.ts';
import { twoSidedMass, weightsFromMode } from './two-sided-mass.ts';

/**
 * Fisher's exact test that two shares are equal, two-sided: the summed probability of all 2 x 2 tables with
 * the same margins that are at most as likely as this one (within a factor 1 + 1e-7). 1 when nobody or
 * everybody counts; null when either base is 0. Throws when a part exceeds its base. Fisher (1935), JRSS 98:
 * 39-82; R's `fisher.test`.
 */
export function fisherExact(first: PartOfBase, second: PartOfBase): number | null {
  checkPart(first);
  checkPart(second);
  if (first.base === 0 || second.base === 0) return null;
  const marked = first.part + second.part;
  const lowest = Math.max(0, marked - second.base);
  const highest = Math.min(first.base, marked);
  const mode = Math.floor(((marked + 1) * (first.base + 1)) / (first.base + second.base + 2));
  const weights = weightsFromMode(
    highest - lowest + 1,
    Math.min(Math.max(mode, lowest), highest) - lowest,
    (i) => {
      const x = lowest + i;
      return ((first.base - x + 1) * (marked - x + 1)) / (x * (second.base - marked + x));
    },
  );
  return twoSidedMass(weights, first.part - lowest);
}
