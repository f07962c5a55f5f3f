import type { DocumentParts, Grid } from '../../model/document.ts';
import { element, type Markup } from './markup.ts';
import { word } from './words.ts';

/** The foot of the page: what the codes mean, and what the page was made from. */
export function pageFoot(document: DocumentParts): Markup {
  const { lang, origin } = document;
  const codes = legendOf(document.chapters.flatMap(({ grids }) => grids));
  return element(
    'footer',
    {},
    element('p', { class: 'onpaper' }, word('onPaper', lang)),
    codes.length === 0 ? [] : element('h2', {}, word('codes', lang)),
    codes.length === 0 ? [] : terms(codes),
    element('h2', {}, word('origin', lang)),
    terms(origin),
  );
}

/** Every code of these tables once, with its meaning. */
function legendOf(grids: readonly Grid[]): readonly (readonly [string, string])[] {
  const found = new Map(
    grids.flatMap(({ legend }) => legend.map(({ mark, meaning }) => [mark, meaning] as const)),
  );
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([mark, meaning]) => [`[${mark}]`, meaning]);
}

function terms(entries: readonly (readonly [string, string])[]): Markup {
  return element(
    'dl',
    {},
    entries.map(([term, meaning]) => [element('dt', {}, term), element('dd', {}, meaning)]),
  );
}
