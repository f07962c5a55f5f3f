import type { Lang } from '../../model/text.ts';

/** The words that are the page's own; everything else comes from the document. */
const WORDS = {
  warning: { nl: 'Let op', en: 'Note' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to the content' },
  contents: { nl: 'Inhoud', en: 'Contents' },
  notes: { nl: 'Toelichting', en: 'Notes' },
  origin: { nl: 'Herkomst', en: 'Source record' },
  codes: { nl: 'Codes', en: 'Shorthand' },
  tables: { nl: 'Tabellen', en: 'Tables' },
  figureTable: { nl: 'Cijfers bij deze grafiek', en: 'Figures of this chart' },
  chart: { nl: 'Grafiek', en: 'Chart' },
  table: { nl: 'Tabel', en: 'Table' },
  onPaper: {
    nl: 'De tabellen staan op de pagina zelf en in het werkboek.',
    en: 'The tables are on the page itself and in the workbook.',
  },
  page: { nl: 'Bladzijde', en: 'Page' },
  of: { nl: 'van', en: 'of' },
  step: { nl: 'Stap', en: 'Step' },
  persons: { nl: 'Aantal', en: 'Count' },
  year: { nl: 'Schooljaar', en: 'School year' },
  lastInterval: { nl: '95%-interval van het laatste jaar', en: '95% interval of the last year' },
  interval: { nl: '95%-interval', en: '95% interval' },
  group: { nl: 'Groep', en: 'Group' },
  cohort: { nl: 'Cohorte', en: 'Cohort' },
  item: { nl: 'Gegeven', en: 'Item' },
  value: { nl: 'Waarde', en: 'Value' },
} as const;

/** One of the page's own words. */
export function word(name: keyof typeof WORDS, lang: Lang): string {
  return WORDS[name][lang];
}
