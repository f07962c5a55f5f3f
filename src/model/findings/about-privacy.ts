import type { FindingRule } from '../finding-rule.ts';

/** Rules on what must never be in a delivery: it is refused before anything is stored (exit 4). */
export const PRIVACY_RULES: readonly FindingRule[] = [
  {
    code: 'OR-401',
    slug: 'persoonlijke-kolom',
    outcome: 'blokkerend',
    privacy: true,
    rule: {
      nl: 'volgens haar naam houdt deze kolom een persoonsgegeven in ({soort})',
      en: 'by its name this column holds personal data ({soort})',
    },
    fix: {
      nl: 'laat de kolom uit de export weg; lever een pseudoniem in de plaats',
      en: 'leave the column out of the export; deliver a pseudonym in its place',
    },
  },
  {
    code: 'OR-402',
    slug: 'rijksregisternummer',
    outcome: 'blokkerend',
    privacy: true,
    rule: {
      nl: 'de kolom bevat geldige rijksregister- of bisnummers',
      en: 'the column holds valid Belgian national (or BIS) numbers',
    },
    fix: {
      nl: 'vervang het nummer bij de bron door een pseudoniem',
      en: 'replace the number by a pseudonym at the source',
    },
  },
  {
    code: 'OR-403',
    slug: 'volledige-geboortedatum',
    outcome: 'blokkerend',
    privacy: true,
    rule: {
      nl: 'de kolom bevat volledige geboortedatums',
      en: 'the column holds full dates of birth',
    },
    fix: {
      nl: 'exporteer enkel het geboortejaar, of zet "afgeleid": "jaar_uit_datum" in de mapping',
      en: 'export the year of birth only, or set "afgeleid": "jaar_uit_datum" in the mapping',
    },
  },
  {
    code: 'OR-404',
    slug: 'e-mailadres',
    outcome: 'blokkerend',
    privacy: true,
    rule: {
      nl: 'de kolom bevat e-mailadressen',
      en: 'the column holds e-mail addresses',
    },
    fix: {
      nl: 'haal de adressen bij de bron uit de tekst, of laat de kolom weg',
      en: 'take the addresses out of the text at the source, or leave the column out',
    },
  },
  {
    code: 'OR-405',
    slug: 'telefoonnummer',
    outcome: 'blokkerend',
    privacy: true,
    rule: {
      nl: 'de kolom bevat Belgische telefoonnummers',
      en: 'the column holds Belgian phone numbers',
    },
    fix: {
      nl: 'haal de nummers bij de bron uit de tekst, of laat de kolom weg',
      en: 'take the numbers out of the text at the source, or leave the column out',
    },
  },
  {
    code: 'OR-406',
    slug: 'rekeningnummer',
    outcome: 'blokkerend',
    privacy: true,
    rule: {
      nl: 'de kolom bevat geldige rekeningnummers (IBAN)',
      en: 'the column holds valid account numbers (IBAN)',
    },
    fix: {
      nl: 'haal de nummers bij de bron uit de tekst, of laat de kolom weg',
      en: 'take the numbers out of the text at the source, or leave the column out',
    },
  },
  {
    code: 'OR-407',
    slug: 'woonadres',
    outcome: 'blokkerend',
    privacy: true,
    rule: {
      nl: 'de kolom bevat straten met een huisnummer',
      en: 'the column holds streets with a house number',
    },
    fix: {
      nl: 'lever ten hoogste een wijk of gemeente, of laat de kolom weg',
      en: 'deliver no more than a district or municipality, or leave the column out',
    },
  },
];
