import type { FindingRule } from '../finding-rule.ts';

/** Rules on one cell. */
export const VALUE_RULES: readonly FindingRule[] = [
  {
    code: 'OR-101',
    slug: 'verplicht-leeg',
    outcome: 'fout',
    privacy: false,
    rule: { nl: '{kolom} is verplicht en is leeg', en: '{kolom} is required and is empty' },
    fix: { nl: 'vul de waarde in bij de bron', en: 'fill in the value at the source' },
  },
  {
    code: 'OR-102',
    slug: 'datum-onleesbaar',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'dit is geen bestaande dag in het formaat {formaat}',
      en: 'this is not an existing day in the format {formaat}',
    },
    fix: {
      nl: 'verbeter de datum, of zet het formaat van de export in "datumformaten" van de mapping',
      en: 'mend the date, or set the format of the export in "datumformaten" of the mapping',
    },
  },
  {
    code: 'OR-103',
    slug: 'datum-dubbelzinnig',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'deze datum past op meer dan één formaat van {formaat}, met een andere dag',
      en: 'this date fits more than one format of {formaat}, with another day',
    },
    fix: {
      nl: 'zet één formaat in "datumformaten" van de mapping',
      en: 'set one format in "datumformaten" of the mapping',
    },
  },
  {
    code: 'OR-104',
    slug: 'getal-onleesbaar',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'dit is geen getal met {decimaal} als decimaalteken, zonder scheiding van duizendtallen',
      en: 'this is not a number with {decimaal} as decimal sign and no thousands separator',
    },
    fix: {
      nl: 'verbeter het getal, of zet "decimaal" in de mapping',
      en: 'mend the number, or set "decimaal" in the mapping',
    },
  },
  {
    code: 'OR-105',
    slug: 'geheel-getal-onleesbaar',
    outcome: 'fout',
    privacy: false,
    rule: { nl: 'dit is geen geheel getal', en: 'this is not a whole number' },
    fix: { nl: 'verbeter het getal bij de bron', en: 'mend the number at the source' },
  },
  {
    code: 'OR-106',
    slug: 'te-veel-decimalen',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'het getal heeft meer dan twee decimalen',
      en: 'the number has more than two decimals',
    },
    fix: {
      nl: 'rond af op twee decimalen bij de bron',
      en: 'round to two decimals at the source',
    },
  },
  {
    code: 'OR-107',
    slug: 'buiten-grenzen',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'de waarde ligt niet tussen {minimum} en {maximum}',
      en: 'the value is not between {minimum} and {maximum}',
    },
    fix: {
      nl: 'verbeter de waarde, of zet andere "grenzen" in de mapping',
      en: 'mend the value, or set other "grenzen" in the mapping',
    },
  },
  {
    code: 'OR-108',
    slug: 'code-onbekend',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'de waarde is geen van: {toegestaan}',
      en: 'the value is none of: {toegestaan}',
    },
    fix: {
      nl: 'verbeter de waarde, of vertaal haar met "waarden" in de mapping',
      en: 'mend the value, or translate it with "waarden" in the mapping',
    },
  },
  {
    code: 'OR-109',
    slug: 'vorm-onjuist',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'de waarde heeft niet de vorm {vorm}',
      en: 'the value does not have the form {vorm}',
    },
    fix: {
      nl: 'verbeter de waarde; let op voorloopnullen die een rekenblad heeft weggelaten',
      en: 'mend the value; mind leading zeros that a spreadsheet has dropped',
    },
  },
  {
    code: 'OR-110',
    slug: 'schooljaar-onleesbaar',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'dit is geen schooljaar zoals 2021-2022, 2021-22, 21-22 of 2021',
      en: 'this is not a school year such as 2021-2022, 2021-22, 21-22 or 2021',
    },
    fix: {
      nl: 'verbeter het schooljaar; het tweede jaar is het eerste plus één',
      en: 'mend the school year; the second year is the first plus one',
    },
  },
  {
    code: 'OR-111',
    slug: 'waarde-niet-in-mapping',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'de "waarden" van {kolom} in de mapping kennen deze waarde niet',
      en: 'the "waarden" of {kolom} in the mapping do not know this value',
    },
    fix: {
      nl: 'vul "waarden" aan in de mapping, of zet "anders"',
      en: 'complete "waarden" in the mapping, or set "anders"',
    },
  },
  {
    code: 'OR-112',
    slug: 'waarde-vervangen',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'de waarde is niet herkend en is vervangen door "anders": {anders}',
      en: 'the value was not recognised and is replaced by "anders": {anders}',
    },
    fix: {
      nl: 'vul "waarden" aan in de mapping als de waarde wel iets betekent',
      en: 'complete "waarden" in the mapping when the value does mean something',
    },
  },
  {
    code: 'OR-113',
    slug: 'isced-onbekend',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'deze code staat niet in ISCED-F 2013 en eindigt niet op 0 of 9',
      en: 'this code is not in ISCED-F 2013 and does not end in 0 or 9',
    },
    fix: {
      nl: 'verbeter de code; 9999 is "onbekend"',
      en: 'mend the code; 9999 is "unknown"',
    },
  },
  {
    code: 'OR-114',
    slug: 'geboortejaar-onwaarschijnlijk',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'volgens het geboortejaar is deze persoon op de peildatum jonger dan 12',
      en: 'by the year of birth this person is under 12 on the peildatum',
    },
    fix: { nl: 'kijk het geboortejaar na', en: 'check the year of birth' },
  },
];
