import { WORDS } from '../locale/words.ts';
import type { Grid, GridColumn } from '../model/document.ts';
import type { OfficialFigure } from '../model/official-figure.ts';
import type { Text } from '../model/text.ts';
import type { ComposeContext } from './context.ts';
import { textCell } from './format-cell.ts';

const NUMBER = '13';
const TITLE: Text = { nl: 'Vlaanderen ter vergelijking', en: 'Flanders for comparison' };
const SUBTITLE: Text = {
  nl: 'Officiële cijfers zoals hun bron ze geeft, en waarom ze niet zomaar naast de onze te leggen zijn.',
  en: 'Official figures as their source gives them, and why they cannot simply be laid beside ours.',
};
const HEADS: readonly (readonly [string, Text])[] = [
  ['indicator', { nl: 'Cijfer', en: 'Figure' }],
  ['waarde', { nl: 'Waarde', en: 'Value' }],
  ['jaar', { nl: 'Jaar', en: 'Year' }],
  ['bron', { nl: 'Bron van het cijfer', en: 'Source of the figure' }],
  ['waarom', { nl: 'Waarom niet zomaar vergelijkbaar', en: 'Why not simply comparable' }],
];

/** The sheet with figures of others; nothing in it comes from the data. */
export function officialGrid(figures: readonly OfficialFigure[], { lang }: ComposeContext): Grid {
  return {
    id: `${WORDS.table[lang]}_${NUMBER}_${lang === 'nl' ? 'vlaanderen' : 'flanders'}`,
    name: `tbl_${NUMBER}_vlaanderen`,
    title: `${WORDS.table[lang]} ${NUMBER}: ${TITLE[lang]}`,
    subtitle: SUBTITLE[lang],
    columns: HEADS.map(([name, label]): GridColumn => ({ name, label: label[lang], kind: 'dimensie' })),
    rows: figures.map(({ indicator, value, year, source, caution }) =>
      [indicator[lang], value, year, source, caution[lang]].map(textCell),
    ),
    legend: [],
    remarks: [],
    source:
      lang === 'nl'
        ? 'Bron: staat bij elk cijfer; deze cijfers komen niet uit de gegevens van dit rapport'
        : 'Source: stands with each figure; these figures do not come from the data of this report',
  };
}
