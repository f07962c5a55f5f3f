import type { Mark } from '../model/document.ts';
import type { Lang, Text } from '../model/text.ts';

/** A word that stands in more than one output. */
export type Word =
  | 'total'
  | 'trait'
  | 'category'
  | 'unknown'
  | 'notes'
  | 'none'
  | 'provisional'
  | 'notRipe'
  | 'notObservable'
  | 'intern'
  | 'invented'
  | 'source'
  | 'referenceDate'
  | 'table'
  | 'range'
  | 'explanation'
  | 'origin'
  | 'item'
  | 'value';

/** Words that stand in more than one output; what belongs to one figure stands in the head of its measure. */
export const WORDS: Readonly<Record<Word, Text>> = {
  total: { nl: 'Totaal', en: 'Total' },
  trait: { nl: 'Kenmerk', en: 'Trait' },
  category: { nl: 'Categorie', en: 'Category' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  notes: { nl: 'Noten', en: 'Notes' },
  none: { nl: 'geen', en: 'none' },
  provisional: { nl: '[p] voorlopig', en: '[p] provisional' },
  notRipe: { nl: '[x] nog niet rijp', en: '[x] not mature yet' },
  notObservable: { nl: 'nog niet waarneembaar', en: 'not observable yet' },
  intern: { nl: 'INTERN, niet verspreiden', en: 'INTERNAL, do not distribute' },
  invented: { nl: 'verzonnen gegevens', en: 'invented data' },
  source: { nl: 'Bron', en: 'Source' },
  referenceDate: { nl: 'peildatum', en: 'reference date' },
  table: { nl: 'Tabel', en: 'Table' },
  range: { nl: 'tot', en: 'to' },
  explanation: { nl: 'Toelichting', en: 'Notes' },
  origin: { nl: 'Herkomst', en: 'Source record' },
  item: { nl: 'Gegeven', en: 'Item' },
  value: { nl: 'Waarde', en: 'Value' },
};

/** What each mark means; printed wherever the mark is used. `{k}` is the threshold of the policy. */
export const MARKS: Readonly<Record<Mark, Text>> = {
  c: {
    nl: 'vertrouwelijk: een aantal van 1 tot en met {max}, of een cel waaruit zo een aantal te berekenen is',
    en: 'confidential: a count of 1 to {max}, or a cell that would reveal one',
  },
  u: { nl: 'te onzeker: te weinig personen', en: 'too uncertain: too few persons' },
  x: { nl: 'niet beschikbaar of nog niet waarneembaar', en: 'not available or not observable yet' },
  z: { nl: 'niet van toepassing', en: 'not applicable' },
  p: { nl: 'voorlopig', en: 'provisional' },
  r: { nl: 'herzien', en: 'revised' },
  b: { nl: 'breuk in de reeks', en: 'break in the series' },
  e: { nl: 'geschat', en: 'estimated' },
};

/** Fills `{name}` in a text with the values given. */
export function fill(text: Text, lang: Lang, values: Readonly<Record<string, string>> = {}): string {
  return text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
