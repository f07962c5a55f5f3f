import { schoolYearLabel } from '../../model/day.ts';
import type { Text } from '../../model/text.ts';

/** Figures that do not agree: which rule, in which measure, where; never a number of persons. */
export interface BrokenInvariant {
  /** `I1` to `I11`, or `M1` for the stored tables themselves. */
  readonly id: string;
  readonly measure: string;
  /** School year and group: `2019-2020, GRAD`. */
  readonly where: string;
  readonly text: Text;
}

/** A broken invariant in words: the rule and the place. */
export function broken(
  id: string,
  measure: string,
  place: { keys: readonly string[]; rule: Text },
): BrokenInvariant {
  const where = place.keys
    .map((key) => (/^\d{4}$/.test(key) ? schoolYearLabel(Number(key)) : key))
    .join(', ');
  const at = where === '' ? '' : ` (${where})`;
  return {
    id,
    measure,
    where,
    text: { nl: `${measure}${at}: ${place.rule.nl}`, en: `${measure}${at}: ${place.rule.en}` },
  };
}
