const SHAPE = /(?<!\d)(\d{2})[ .\-/]?(\d{2})[ .\-/]?(\d{2})[ .\-/]{0,3}(\d{3})[ .\-/]{0,3}(\d{2})(?!\d)/g;

/** Months of BIS numbers: plus 20 when the sex is unknown, plus 40 when it is known. */
const BIS = [0, 20, 40];

/**
 * True when a text holds a valid Belgian national (rijksregister) or BIS number, with or without punctuation:
 * 97 minus the first nine digits modulo 97, with a 2 before them for who is born from 2000 on.
 */
export function holdsNationalNumber(text: string): boolean {
  if (text.length < 11) return false;
  for (const match of text.matchAll(SHAPE)) {
    const [whole, year = '', month = '', day = '', serial = '', check = ''] = match;
    if (!isDayOfBirth(Number(month), Number(day)) || isInsideWord(text, match.index, whole)) continue;
    const body = `${year}${month}${day}${serial}`;
    if ([body, `2${body}`].some((digits) => 97 - (Number(digits) % 97) === Number(check))) return true;
  }
  return false;
}

/** Eleven digits between letters: a part of a hash or another id. */
function isInsideWord(text: string, start: number, found: string): boolean {
  const around = `${text[start - 1] ?? ' '}${text[start + found.length] ?? ' '}`;
  return /^\d+$/.test(found) && /\p{L}/u.test(around);
}

/** Month 0 and day 0 occur where the date of birth is not known. */
function isDayOfBirth(month: number, day: number): boolean {
  return BIS.some((plus) => month - plus >= 0 && month - plus <= 12) && day <= 31;
}
