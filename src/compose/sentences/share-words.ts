import { formatCount, formatInterval, formatShare } from '../../locale/numbers.ts';
import type { Lang } from '../../model/text.ts';

/** A published share: `part` of `base` persons, with bounds as fractions. */
export interface PublishedShare {
  readonly part: number;
  readonly base: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer persons than this: no percentage and no frequency. */
const FEWEST_FOR_FREQUENCY = 10;
/** Fewer persons than this: a natural frequency, no percentage. */
const FEWEST_FOR_PERCENT = 30;
const TENTHS = 10;

/**
 * A share as it may be said aloud (honest language): below 10 persons "7 van 8", from 10 to 29 a natural
 * frequency with its interval in words, from 30 on a percentage with its interval in brackets.
 */
export function shareWords(published: PublishedShare, lang: Lang): string {
  const { part, base, share, low, high } = published;
  if (base < FEWEST_FOR_FREQUENCY) return ofCount(part, base, lang);
  if (base < FEWEST_FOR_PERCENT) return `${frequency(share, lang)} (${between(low, high, lang)})`;
  return `${formatShare(share, base, lang)} [${formatInterval(low, high, { persons: base, lang })}]`;
}

/** The same in a sentence that names the base already: below 10 persons the count alone. */
export function shareOfNamed(published: PublishedShare, lang: Lang): string {
  return isFew(published) ? formatCount(published.part, lang) : shareWords(published, lang);
}

/** True for so few persons that they are said as a count: the verb then follows their number. */
export function isFew({ base }: PublishedShare): boolean {
  return base < FEWEST_FOR_FREQUENCY;
}

/** The same without its interval, for the second share of a comparison. */
export function shareOnly({ part, base, share }: PublishedShare, lang: Lang): string {
  if (base < FEWEST_FOR_FREQUENCY) return ofCount(part, base, lang);
  return base < FEWEST_FOR_PERCENT ? frequency(share, lang) : formatShare(share, base, lang);
}

function ofCount(part: number, base: number, lang: Lang): string {
  return `${formatCount(part, lang)} ${lang === 'nl' ? 'van' : 'of'} ${formatCount(base, lang)}`;
}

/** `ongeveer 3 op 10`; the ends are said as such, so that nobody reads "none" or "all" in a rounded figure. */
function frequency(share: number, lang: Lang): string {
  const tenths = Math.round(share * TENTHS);
  const nl = lang === 'nl';
  if (share === 0) return nl ? 'niemand' : 'nobody';
  if (share === 1) return nl ? 'iedereen' : 'everybody';
  if (tenths === 0) return nl ? 'minder dan 1 op 10' : 'fewer than 1 in 10';
  if (tenths === TENTHS) return nl ? 'ruim 9 op 10' : 'over 9 in 10';
  return nl ? `ongeveer ${tenths} op 10` : `about ${tenths} in 10`;
}

/** Bounds are rounded outwards: words never claim more than the interval does. */
function between(low: number, high: number, lang: Lang): string {
  const [from, to] = [Math.floor(low * TENTHS), Math.ceil(high * TENTHS)];
  return lang === 'nl' ? `tussen ${from} en ${to} op 10` : `between ${from} and ${to} in 10`;
}
