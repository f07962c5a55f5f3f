import { formatChange, formatDecimal } from '../../locale/numbers.ts';
import type { Lang } from '../../model/text.ts';
import type { SentenceTest } from './sentence.ts';

/** A difference between two published shares, in percentage points, with the test that decides what it says. */
export interface PublishedDifference {
  readonly points: number;
  /** 95 % interval of this comparison alone. */
  readonly low: number;
  readonly high: number;
  readonly smallestVisible: number;
  readonly test: SentenceTest;
}

/**
 * What a difference says. More or less is said only when the corrected interval leaves 0 out; otherwise that
 * there is no clear difference, and how large one would have to be to be seen.
 */
export function differenceWords(difference: PublishedDifference, lang: Lang): string {
  const { test } = difference;
  return test.clear && test.bounds !== undefined
    ? clearWords(difference.points, test.bounds, lang)
    : unclearWords(difference, lang);
}

/** `+16 procentpunt [−1 tot +32]`, for a line that gives the numbers first. */
export function differenceNumbers({ points, low, high }: PublishedDifference, lang: Lang): string {
  const [difference, from, to] = [points, low, high].map((value) => formatChange(value, lang));
  return lang === 'nl'
    ? `${difference} procentpunt [${from} tot ${to}]`
    : `${difference} percentage points [${from} to ${to}]`;
}

function clearWords(points: number, { low, high }: { low: number; high: number }, lang: Lang): string {
  const size = formatDecimal(Math.abs(points), 0, lang);
  const ends = points > 0 ? [low, high] : [-high, -low];
  const [from, to] = ends.map((bound) => formatDecimal(bound, 0, lang));
  if (lang === 'nl') {
    return `${size} procentpunt ${points > 0 ? 'meer' : 'minder'} (na correctie ${from} tot ${to})`;
  }
  return `${size} percentage points ${points > 0 ? 'more' : 'less'} (corrected ${from} to ${to})`;
}

function unclearWords({ smallestVisible }: PublishedDifference, lang: Lang): string {
  const size = formatDecimal(smallestVisible, 0, lang);
  return lang === 'nl'
    ? `geen duidelijk verschil; met deze aantallen is een verschil kleiner dan ongeveer ${size} procentpunt niet te zien`
    : `no clear difference; with these numbers a difference smaller than about ${size} percentage points cannot be seen`;
}
