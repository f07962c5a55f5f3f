import { WORDS } from '../../locale/words.ts';
import type { Chapter, DocumentParts, Grid, Passage } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { warnings } from '../warnings.ts';
import { inline, table } from './markdown-text.ts';

type Blocks = readonly (readonly string[])[];

/**
 * The document as Markdown, to be read as it is or shown by another program. `pictures` gives the file of
 * each plot; a plot without one stands there with its values in words.
 */
export function renderMarkdown(
  { content: document }: Sealed<DocumentParts>,
  pictures: ReadonlyMap<string, string>,
): Uint8Array {
  const { lang, title, subtitle, organisation, cover, chapters, notes, origin } = document;
  const blocks: Blocks = [
    [`# ${inline(title)}`],
    [
      [subtitle, organisation]
        .filter((text) => text.trim() !== '')
        .map(inline)
        .join(' · '),
    ],
    ...warnings(document).map((text) => [`> **${inline(text)}**`]),
    ...cover.flatMap((passage) => passageBlocks(passage, '##')),
    ...chapters.flatMap((chapter) => chapterBlocks(chapter, pictures)),
    ...(notes.length === 0 ? [] : [[`## ${WORDS.explanation[lang]}`]]),
    ...notes.flatMap((passage) => passageBlocks(passage, '###')),
    [`## ${WORDS.origin[lang]}`],
    originTable(origin, lang),
  ];
  return new TextEncoder().encode(
    `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`,
  );
}

function passageBlocks({ heading, lines }: Passage, level: string): Blocks {
  return [
    heading.trim() === '' ? [] : [`${level} ${inline(heading)}`],
    lines.map((line) => `- ${inline(line)}`),
  ];
}

function chapterBlocks(chapter: Chapter, pictures: ReadonlyMap<string, string>): Blocks {
  return [
    [`## ${inline(chapter.title)}`],
    ...chapter.lines.map((line) => [inline(line)]),
    ...chapter.plots.flatMap((plot) => plotBlocks(plot, pictures.get(plot.id))),
    ...chapter.grids.flatMap(gridBlocks),
  ];
}

function plotBlocks({ title, subtitle, description, footnote }: Plot, picture: string | undefined): Blocks {
  return [
    [`### ${inline(title)}`],
    [inline(subtitle)],
    [picture === undefined ? inline(description) : `![${inline(description)}](${picture})`],
    [inline(footnote)],
  ];
}

function gridBlocks({ title, subtitle, columns, rows, legend, remarks, source }: Grid): Blocks {
  const numbers = new Set(
    columns.flatMap(({ kind }, i) => (kind === 'dimensie' || kind === 'noot' ? [] : [i])),
  );
  const codes = legend.map(({ mark, meaning }) => `[${mark}] = ${meaning}`).join('; ');
  return [
    [`### ${inline(title)}`],
    ...[subtitle, ...remarks].map((line) => [inline(line)]),
    table(
      columns.map(({ label }) => label),
      rows.map((row) => row.map(({ text }) => text)),
      numbers,
    ),
    ...[codes, source].filter((text) => text !== '').map((text) => [inline(`${text}.`)]),
  ];
}

function originTable(origin: DocumentParts['origin'], lang: Lang): readonly string[] {
  return table([WORDS.item[lang], WORDS.value[lang]], origin);
}
