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
];
