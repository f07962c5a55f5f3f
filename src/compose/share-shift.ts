import { formatDecimal } from '../locale/numbers.ts';
import type { Lang } from '../model/text.ts';
import { newcombe } from '../stats/newcombe.ts';
import { FEWEST_FOR_PERCENT } from './format-cell.ts';
import type { YearlyCounts } from './yearly-counts.ts';

/** How the share of one category moved from the first year to the last, and how sure that is. */
export interface ShareShift {
  /** Place in `categories`. */
  readonly category: number;
  /** Fractions; the bounds hold for all categories compared together. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

const LEVEL = 0.05;

/**
 * The shift of every category whose counts are published in both years, with enough of them for a percentage;
 * the largest first. The bounds are those
 * of Newcombe at a level of 5 % divided by the number of categories (Bonferroni), for the largest of several
 * shifts is more often large by chance.
 */
export function shareShifts({ years, categories }: YearlyCounts): readonly ShareShift[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const confidence = 1 - LEVEL / categories.length;
  return categories
    .flatMap((_, category) => {
      const [before, after] = [first, last].map(({ counts, total }) => {
        const part = counts[category]!.value;
        return part === null || total.value === null || total.value < FEWEST_FOR_PERCENT || part > total.value
          ? undefined
          : { part, base: total.value };
      });
      const shift = before && after && newcombe(after, before, confidence);
      return shift ? [{ category, ...shift }] : [];
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.category - b.category);
}

/** True when the interval leaves out zero. */
export function isClear({ low, high }: ShareShift): boolean {
  return low > 0 || high < 0;
}

/** `+13 procentpunt [−5 tot +31]`. */
export function shiftText({ difference, low, high }: ShareShift, lang: Lang): string {
  const [middle, from, to] = [difference, low, high].map((share) => signed(share, lang));
  return lang === 'nl'
    ? `${middle} procentpunt [${from} tot ${to}]`
    : `${middle} percentage points [${from} to ${to}]`;
}

function signed(share: number, lang: Lang): string {
  const text = formatDecimal(share * 100, 0, lang);
  return Number(text.replace('\u2212', '-')) > 0 ? `+${text}` : text;
}
