import { WORDS as SHARED, type Word } from '../../locale/words.ts';
import type { Lang } from '../../model/text.ts';

/** The words that are the workbook's own; everything else comes from the document. */
const OWN = {
  cover: { nl: 'Voorblad', en: 'Cover' },
  contents: { nl: 'Inhoud', en: 'Contents' },
  charts: { nl: 'Grafieken', en: 'Charts' },
  chart: { nl: 'Grafiek', en: 'Chart' },
  sheet: { nl: 'Werkblad', en: 'Worksheet' },
  about: { nl: 'Wat erin staat', en: 'What is in it' },
  share: { nl: 'aandeel', en: 'share' },
  oneTable: { nl: 'Dit werkblad bevat één tabel.', en: 'This worksheet contains one table.' },
  explained: {
    nl: 'Uitleg staat op het werkblad Toelichting.',
    en: 'Explanations are on the worksheet Notes.',
  },
  noTable: { nl: 'Dit werkblad bevat geen tabellen.', en: 'This worksheet contains no tables.' },
  editable: { nl: 'Deze grafiek is in Excel aan te passen.', en: 'This chart can be changed in Excel.' },
  back: { nl: 'Naar de inhoud', en: 'To the contents' },
  marks: { nl: 'Codes in deze tabel', en: 'Shorthand in this table' },
  emptyTable: {
    nl: 'niet van toepassing: deze tabel heeft geen rijen',
    en: 'not applicable: this table has no rows',
  },
  frozen: {
    nl: 'De kopregel is geblokkeerd; uitzetten via Beeld > Blokkeren.',
    en: 'The header row is frozen; switch it off with View > Freeze Panes.',
  },
  aboutNotes: {
    nl: 'Hoe er geteld is, hoe kleine groepen beschermd zijn en wat de codes betekenen',
    en: 'How it was counted, how small groups are protected and what the shorthand means',
  },
  aboutCharts: {
    nl: 'De cijfers in beeld, elk met een beschrijving in tekst',
    en: 'The figures in pictures, each with a description in text',
  },
  aboutOrigin: {
    nl: 'Uit welke bestanden en met welke instellingen dit werkboek gemaakt is',
    en: 'From which files and with which settings this workbook was made',
  },
  contentsAlt: {
    nl: 'Een rij per werkblad, met een koppeling ernaartoe en wat erin staat.',
    en: 'One row per worksheet, with a link to it and what is in it.',
  },
  originAlt: {
    nl: 'Een rij per gegeven over de herkomst: bestanden, instellingen en versies.',
    en: 'One row per item of the source record: files, settings and versions.',
  },
} as const;
const ALL = { ...SHARED, ...OWN };

/** One of the workbook's own words, or one that it shares with other outputs. */
export function word(name: keyof typeof OWN | Word, lang: Lang): string {
  return ALL[name][lang];
}
