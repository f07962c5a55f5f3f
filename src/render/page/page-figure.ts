import type { Plot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import { figureTable } from './figure-table.ts';
import { element, type Markup, verbatim } from './markup.ts';
import { pageTable } from './page-table.ts';
import { slimDrawing } from './slim-drawing.ts';
import { word } from './words.ts';

/** A picture as SVG text of ours, wide and for a telephone, and where it may move the chart that a script draws over it. */
export interface FigureDrawing {
  readonly wide: string;
  readonly narrow: string | undefined;
  readonly runtime: string | undefined;
}

/** A picture under its finding, with its definition, source and values. */
export function pageFigure(plot: Plot, { wide, narrow, runtime }: FigureDrawing, lang: Lang): Markup {
  const { heads, rows } = figureTable(plot, lang);
  // A script draws over the wide one, whatever the screen.
  const both = narrow !== undefined && runtime === undefined;
  const table = pageTable({ caption: plot.title, heads, rows, rowHeads: 1, words: new Set() });
  return element(
    'figure',
    { id: `figuur-${plot.id}` },
    element('h3', {}, plot.title),
    element('p', { class: 'sub' }, plot.subtitle),
    element(
      'div',
      {
        class: both ? 'chart both' : 'chart',
        tabindex: '0',
        role: 'group',
        'aria-label': `${word('chart', lang)}: ${plot.title}`,
      },
      verbatim(slimDrawing(wide)),
      both ? verbatim(slimDrawing(narrow)) : [],
      runtime === undefined
        ? []
        : element('script', { type: 'application/json' }, verbatim(runtime.replaceAll('<', '\\u003c'))),
    ),
    element('figcaption', {}, plot.footnote),
    rows.length === 0
      ? []
      : element(
          'details',
          {},
          element(
            'summary',
            {},
            word('figureTable', lang),
            element('span', { class: 'hidden' }, `: ${plot.title}`),
          ),
          table,
        ),
  );
}
