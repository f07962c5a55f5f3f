import type { FindingRule } from '../finding-rule.ts';

/** Rules on a file as a whole: bytes, header, structure, and what a delivery must hold. */
export const FILE_RULES: readonly FindingRule[] = [
  {
    code: 'OR-001',
    slug: 'codering-onleesbaar',
    outcome: 'blokkerend',
    privacy: false,
    rule: {
      nl: 'het bestand is geen leesbare tekst in de codering {codering}',
      en: 'the file is not readable text in the encoding {codering}',
    },
    fix: {
      nl: 'bewaar de export als "CSV UTF-8", of zet de juiste "codering" in de mapping',
      en: 'save the export as "CSV UTF-8", or set the right "codering" in the mapping',
    },
  },
  {
    code: 'OR-002',
    slug: 'bestand-leeg',
    outcome: 'blokkerend',
    privacy: false,
    rule: { nl: 'het bestand heeft geen kopregel', en: 'the file has no header line' },
    fix: {
      nl: 'exporteer opnieuw, met de kolomnamen op de eerste regel',
      en: 'export again, with the column names on the first line',
    },
  },
  {
    code: 'OR-003',
    slug: 'scheidingsteken-dubbelzinnig',
    outcome: 'blokkerend',
    privacy: false,
    rule: {
      nl: 'de kopregel past zowel bij puntkomma als bij komma als scheidingsteken',
      en: 'the header line fits both semicolon and comma as delimiter',
    },
    fix: {
      nl: 'zet "scheidingsteken" in de mapping',
      en: 'set "scheidingsteken" in the mapping',
    },
  },
  {
    code: 'OR-004',
    slug: 'kolom-ontbreekt',
    outcome: 'blokkerend',
    privacy: false,
    rule: { nl: 'deze kolom ontbreekt in de kopregel', en: 'this column is not in the header line' },
    fix: {
      nl: 'voeg de kolom toe aan de export, of pas de mapping aan',
      en: 'add the column to the export, or change the mapping',
    },
  },
  {
    code: 'OR-005',
    slug: 'kolom-dubbel',
    outcome: 'blokkerend',
    privacy: false,
    rule: {
      nl: 'deze kolom staat meer dan één keer in de kopregel',
      en: 'this column stands more than once in the header line',
    },
    fix: {
      nl: 'geef elke kolom een eigen naam of laat de dubbele weg',
      en: 'give each column a name of its own or leave out the double',
    },
  },
  {
    code: 'OR-006',
    slug: 'aanhalingsteken-open',
    outcome: 'blokkerend',
    privacy: false,
    rule: {
      nl: 'een aanhalingsteken gaat hier open en sluit nergens: de rest van het bestand is niet te lezen',
      en: 'a quote opens here and closes nowhere: the rest of the file cannot be read',
    },
    fix: {
      nl: 'sluit het aanhalingsteken, of verdubbel het als het bij de tekst hoort ("")',
      en: 'close the quote, or double it when it belongs to the text ("")',
    },
  },
  {
    code: 'OR-007',
    slug: 'aanhalingsteken-verkeerd',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'een aanhalingsteken staat midden in een veld of wordt niet door een scheidingsteken gevolgd',
      en: 'a quote stands inside a field or is not followed by a delimiter',
    },
    fix: {
      nl: 'zet het hele veld tussen aanhalingstekens en verdubbel het teken binnenin ("")',
      en: 'put the whole field between quotes and double the quote inside ("")',
    },
  },
  {
    code: 'OR-008',
    slug: 'aantal-velden',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'de rij heeft {gevonden} velden, de kopregel {verwacht}',
      en: 'the row has {gevonden} fields, the header {verwacht}',
    },
    fix: {
      nl: 'zoek een scheidingsteken te veel of te weinig; zet tekst met een scheidingsteken tussen aanhalingstekens',
      en: 'look for a delimiter too many or too few; put text with a delimiter between quotes',
    },
  },
  {
    code: 'OR-009',
    slug: 'kolom-onbekend',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'deze kolom kent tabel {tabel} niet; ze wordt niet gelezen',
      en: 'table {tabel} does not know this column; it is not read',
    },
    fix: {
      nl: 'verbeter de naam, laat de kolom weg, of geef haar als kenmerk op in een mapping',
      en: 'mend the name, leave the column out, or declare it as a trait (kenmerk) in a mapping',
    },
  },
  {
    code: 'OR-010',
    slug: 'tabel-ontbreekt',
    outcome: 'blokkerend',
    privacy: false,
    rule: {
      nl: 'geen enkel bestand levert de verplichte tabel {tabel}',
      en: 'no file delivers the required table {tabel}',
    },
    fix: {
      nl: 'lever {tabel}.csv mee, of laat een mapping de tabel vullen',
      en: 'deliver {tabel}.csv too, or let a mapping fill the table',
    },
  },
  {
    code: 'OR-011',
    slug: 'geen-rijen',
    outcome: 'waarschuwing',
    privacy: false,
    rule: { nl: 'het bestand heeft een kopregel maar geen rijen', en: 'the file has a header but no rows' },
    fix: {
      nl: 'kijk na of de export volledig is',
      en: 'check whether the export is complete',
    },
  },
  {
    code: 'OR-012',
    slug: 'lege-regel',
    outcome: 'overgeslagen',
    privacy: false,
    rule: { nl: 'de regel is leeg', en: 'the line is empty' },
    fix: { nl: 'niets te doen', en: 'nothing to do' },
  },
  {
    code: 'OR-013',
    slug: 'bestandssoort-verkeerd',
    outcome: 'blokkerend',
    privacy: false,
    rule: { nl: 'dit is geen CSV-bestand maar {soort}', en: 'this is no CSV file but {soort}' },
    fix: {
      nl: 'open het in Excel en bewaar het als "CSV UTF-8", of pak het uit',
      en: 'open it in Excel and save it as "CSV UTF-8", or unpack it',
    },
  },
  {
    code: 'OR-014',
    slug: 'kopregel-lager',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'de kopregel staat hier; wat erboven staat, is niet als gegevens gelezen',
      en: 'the header line stands here; what is above it was not read as data',
    },
    fix: {
      nl: 'kijk na of dit de kopregel is; haal titelregels weg uit de export',
      en: 'check that this is the header line; remove title lines from the export',
    },
  },
];
