/** Endings of the names of streets that hardly another word has. */
const STREET = 'straat|steenweg|stwg|stw\\.|laan|dreef|plein|kaai|gracht|str\\.';
/** Endings that other words have too: a capital must come first. */
const OTHER = 'weg|baan|lei|pad|hof|park|markt|dijk|vest|singel|berg|veld|wijk';
/** Words with such an ending that are no street. */
const NO_STREET =
  '(?:halver|onder|leer|studie|arbeids|huizen|loop|leer|opleidings|school|banen|speel|taal|vak|leef|werk)';

/** A house number, and what may come before and after it: `nr. 12`, `12bis`, `12 bus 3`. */
const NUMBER = '[ ,]+(?:n(?:r|°|o)?\\.? ?)?\\d{1,4}(?:[ -]?[a-zA-Z]|bis|ter)?(?![\\d\\p{L}%]|[.,]\\d|/\\d+/)';

const DUTCH = new RegExp(`(?<!\\p{L})[\\p{L}'’.-]*(?:${STREET})${NUMBER}`, 'iu');
const CAPITAL = new RegExp(
  `(?<!\\p{L})(?!${NO_STREET})(?!${NO_STREET.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)})` +
    `\\p{Lu}[\\p{L}'’-]{2,}(?:${OTHER})${NUMBER}`,
  'u',
);
const WAY = '(?:rue|avenue|av\\.|chauss[ée]e|boulevard|bd\\.?|place|all[ée]e|impasse|quai|square|clos)';
const FRENCH_BEFORE = new RegExp(`(?<!\\p{L})${WAY} (?:[\\p{L}'’-]+ ){0,5}[\\p{L}'’-]+${NUMBER}`, 'iu');
const FRENCH_AFTER = new RegExp(`(?<![\\d\\p{L}])\\d{1,4} ?[a-z]?,? ${WAY} \\p{L}`, 'iu');
const ENGLISH =
  /(?<![\d\p{L}])\d{1,4} ?[A-Za-z]? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|Road|Lane|Avenue|Drive)(?!\p{L})/u;

/** True when a text holds a street with a house number: Dutch, French or English. */
export function holdsHomeAddress(text: string): boolean {
  return [DUTCH, CAPITAL, FRENCH_BEFORE, FRENCH_AFTER, ENGLISH].some((pattern) => pattern.test(text));
}
