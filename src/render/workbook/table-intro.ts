import type { DocumentParts, Grid } from '../../model/document.ts';
import { warnings } from '../warnings.ts';
import { word } from './words.ts';

/** The paragraphs between the title of a table and its header, in order; the first says how many tables there are. */
export function tableIntro(document: DocumentParts, grid: Grid, frozen: boolean): readonly string[] {
  const { lang } = document;
  const legend = grid.legend.map(({ mark, meaning }) => `[${mark}] = ${meaning}`).join('; ');
  return [
    [...warnings(document), word('oneTable', lang), word('explained', lang)].join(' '),
    grid.subtitle,
    ...grid.remarks,
    legend === '' ? '' : `${word('marks', lang)}: ${legend}.`,
    frozen ? word('frozen', lang) : '',
    grid.source,
  ].filter((text) => text.trim() !== '');
}
