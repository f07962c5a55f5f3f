import { localeTag } from '../../locale/numbers.ts';
import type { Chapter, DocumentParts } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { warnings } from '../warnings.ts';
import { element, htmlOf, type Markup, verbatim } from './markup.ts';
import { pageFigure } from './page-figure.ts';
import { pageFoot } from './page-foot.ts';
import { pageGrid } from './page-grid.ts';
import { pageHead } from './page-head.ts';
import { coverPassage, paragraphs } from './page-passage.ts';
import { word } from './words.ts';

const CONTENT = 'inhoud';

/** A plot as SVG text without the words around it. */
export interface Drawing {
  readonly wide: string;
  /** For a telephone; undefined for one that stays wide there. */
  readonly narrow: string | undefined;
}

/** The drawing of each plot by its id. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** What sets the drawings in motion: one script, and for each plot the chart that it draws (JSON text). */
export interface Motion {
  readonly script: string;
  readonly runtimes: ReadonlyMap<string, string>;
}

/**
 * The document as one HTML file that needs nothing else: no network, fonts and drawings inside, and no script
 * unless motion is given. Same document and drawings, same bytes. Throws when a drawing is missing.
 */
export function renderPage(
  { content: document }: Sealed<DocumentParts>,
  drawings: Drawings,
  motion?: Motion,
): Uint8Array {
  const { lang, title, subtitle, organisation, cover, chapters } = document;
  const figure = (plot: Plot): Markup => {
    const drawing = drawings.get(plot.id);
    if (drawing === undefined) throw new Error(`page: no drawing for plot ${plot.id}`);
    return pageFigure(plot, { ...drawing, runtime: motion?.runtimes.get(plot.id) }, lang);
  };
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: `#${CONTENT}` }, word('skip', lang)),
    warningBar(document),
    element(
      'header',
      {},
      element('h1', {}, title),
      element(
        'p',
        { class: 'sub' },
        [subtitle, organisation].filter((text) => text.trim() !== '').join(' · '),
      ),
    ),
    element(
      'main',
      { id: CONTENT },
      cover.map((passage, i) => coverPassage(passage, `voorblad-${i + 1}`)),
      contents(document),
      chapters.map((chapter) => pageChapter(chapter, lang, figure)),
      notes(document),
    ),
    pageFoot(document),
    motion === undefined ? [] : element('script', {}, verbatim(motion.script)),
  );
  const html = element('html', { lang: localeTag(lang) }, pageHead(document, motion?.script), body);
  return new TextEncoder().encode(`<!doctype html>\n${htmlOf(html)}\n`);
}

function warningBar(document: DocumentParts): readonly Markup[] {
  const { lang } = document;
  const texts = warnings(document);
  return texts.length === 0
    ? []
    : [
        element(
          'aside',
          { class: 'warning', 'aria-label': word('warning', lang) },
          element('p', {}, texts.join(' ')),
        ),
      ];
}

function contents({ lang, chapters }: DocumentParts): Markup {
  const entries = [
    ...chapters.map(({ id, title }) => [id, title] as const),
    ['toelichting', word('explanation', lang)] as const,
  ];
  return element(
    'nav',
    { 'aria-labelledby': 'inhoud-kop' },
    element('h2', { id: 'inhoud-kop' }, word('contents', lang)),
    element(
      'ul',
      {},
      entries.map(([id, title]) => element('li', {}, element('a', { href: `#${id}` }, title))),
    ),
  );
}

function pageChapter(chapter: Chapter, lang: Lang, figure: (plot: Plot) => Markup): Markup {
  const { id, title, lines, plots, grids } = chapter;
  return element(
    'section',
    { class: isFolded(chapter) ? 'chapter folded' : 'chapter', 'aria-labelledby': id },
    element('h2', { id }, title),
    paragraphs(lines),
    plots.map(figure),
    plots.length > 0 && grids.length > 0
      ? element('h3', { class: 'minor tables' }, word('tables', lang))
      : [],
    grids.map(pageGrid),
  );
}

/** Only tables that are folded away: on paper nothing of it would show. */
function isFolded({ lines, plots }: Chapter): boolean {
  return lines.length + plots.length === 0;
}

function notes({ lang, notes: passages }: DocumentParts): Markup {
  return element(
    'section',
    { class: 'chapter', 'aria-labelledby': 'toelichting' },
    element('h2', { id: 'toelichting' }, word('explanation', lang)),
    passages.map(({ heading, lines }) => [
      element('h3', { class: 'minor' }, heading),
      element(
        'ul',
        {},
        lines.map((line) => element('li', {}, line)),
      ),
    ]),
  );
}
