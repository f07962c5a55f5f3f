import { WORDS as SHARED, type Word } from '../../locale/words.ts';
import type { Lang } from '../../model/text.ts';

/** The words that are the page's own; everything else comes from the document. */
const OWN = {
  warning: { nl: 'Let op', en: 'Note' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to the content' },
  contents: { nl: 'Inhoud', en: 'Contents' },
  codes: { nl: 'Codes', en: 'Shorthand' },
  tables: { nl: 'Tabellen', en: 'Tables' },
  figureTable: { nl: 'Cijfers bij deze grafiek', en: 'Figures of this chart' },
  chart: { nl: 'Grafiek', en: 'Chart' },
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
} as const;
const ALL = { ...SHARED, ...OWN };

/** One of the page's own words, or one that it shares with other outputs. */
export function word(name: keyof typeof OWN | Word, lang: Lang): string {
  return ALL[name][lang];
}
