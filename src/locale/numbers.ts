import type { Lang } from '../model/text.ts';

const LOCALES: Readonly<Record<Lang, string>> = { nl: 'nl-BE', en: 'en-GB' };
const MINUS = '\u2212';
/** Enough for any figure, and few enough to undo the error of 0.575 x 100 before rounding half up. */
const SIGNIFICANT_DIGITS = 12;
const PROBABILITY_DECIMALS = 3;
/** A smaller chance is not printed as a number. */
export const LEAST_PROBABILITY: number = 10 ** -PROBABILITY_DECIMALS;
const DATE = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** Making a formatter costs far more than using it: each is made once. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<Lang, Intl.DateTimeFormat>();

/** `1234` as `1.234` (nl) or `1,234` (en). */
export function formatCount(value: number, lang: Lang): string {
  return withMinus(numberFormat(0, lang).format(value));
}

/** A change with its sign: `+9`, `−21`, `0`. */
export function formatChange(value: number, lang: Lang): string {
  return value > 0 ? `+${formatCount(value, lang)}` : formatCount(value, lang);
}

/** Decimals of a percentage: one from 200 persons on, else none. */
export function shareDecimals(persons: number): 0 | 1 {
  return persons >= 200 ? 1 : 0;
}

/** A fraction as a percentage, `0.123` of 250 persons as `12,3%`. */
export function formatShare(share: number, persons: number, lang: Lang): string {
  return `${formatDecimal(share * 100, shareDecimals(persons), lang)}%`;
}

/** Both bounds of an interval: `26 tot 41%` (nl), `26 to 41%` (en). */
export function formatInterval(low: number, high: number, options: { persons: number; lang: Lang }): string {
  const { persons, lang } = options;
  const word = lang === 'nl' ? 'tot' : 'to';
  const from = formatDecimal(low * 100, shareDecimals(persons), lang);
  return `${from} ${word} ${formatShare(high, persons, lang)}`;
}

/** A number with a fixed number of decimals, in the notation of the language. */
export function formatDecimal(value: number, decimals: number, lang: Lang): string {
  const exact = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return withMinus(numberFormat(decimals, lang).format(exact));
}

/** What a test gives: `0,056`; below a thousandth `<0,001`, because it is never nothing. */
export function formatProbability(p: number, lang: Lang): string {
  return p < LEAST_PROBABILITY
    ? `<${formatDecimal(LEAST_PROBABILITY, PROBABILITY_DECIMALS, lang)}`
    : formatDecimal(p, PROBABILITY_DECIMALS, lang);
}

/** `2021-02-04` as `4 februari 2021` or `4 February 2021`. */
export function formatDate(iso: string, lang: Lang): string {
  const format = dateFormats.get(lang) ?? new Intl.DateTimeFormat(LOCALES[lang], DATE);
  dateFormats.set(lang, format);
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** The BCP 47 tag of a language: `nl-BE`, `en-GB`. */
export function localeTag(lang: Lang): string {
  return LOCALES[lang];
}

function numberFormat(decimals: number, lang: Lang): Intl.NumberFormat {
  const key = `${lang} ${decimals}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(LOCALES[lang], digits);
  numberFormats.set(key, format);
  return format;
}

function withMinus(text: string): string {
  const digits = text.replace('-', MINUS);
  return /^\u2212[0.,]+$/.test(digits) ? digits.slice(1) : digits;
}
