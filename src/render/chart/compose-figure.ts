import { localeTag } from '../../locale/numbers.ts';
import type { Plot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import { escapeXml } from '../escape-xml.ts';
import { FONT_FAMILY, INK } from '../theme.ts';
import type { DrawnBody } from './draw-body.ts';
import type { FontWeight } from './font-files.ts';
import { textWidth } from './text-width.ts';
import { balanceText, wrapText } from './wrap-text.ts';

const FIGURE_WIDTH = 760;
export const MARGIN = 20;
/** Room for the picture between the margins. */
export const ROOM: number = FIGURE_WIDTH - 2 * MARGIN;

const TITLE_SIZES = [20, 19, 18, 17, 16];
const SUBTITLE = { size: 14.5, leading: 20 };
const FOOTNOTE = { size: 12.5, leading: 17 };
/** Part of the leading that hangs below the baseline. */
const DESCENT = 0.26;

/** The whole figure as SVG text: the words around the drawn body, readable for who cannot see it. */
export function composeFigure(plot: Plot, body: DrawnBody, lang: Lang): string {
  const title = titleLines(plot.title);
  const head = stack(title.lines, MARGIN, { ...title, weight: 600, colour: INK.strong });
  const under = stack(wrapText(plot.subtitle, ROOM, SUBTITLE), head.bottom + 2, {
    ...SUBTITLE,
    colour: INK.normal,
  });
  const top = under.bottom + 16;
  const foot = footer(plot, top + body.height + 12);
  const height = Math.ceil(foot.bottom + MARGIN - 4);
  return [
    ...opening(plot, { width: FIGURE_WIDTH, height }, lang),
    `<rect width="${FIGURE_WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    ...head.texts,
    ...under.texts,
    `<g transform="translate(${MARGIN},${top})">${withOwnIds(body.inner, figureId(plot))}</g>`,
    ...foot.texts,
    '</svg>\n',
  ].join('\n');
}

/** The drawn body alone, for a page that sets the words around it itself. */
export function composePicture(plot: Plot, body: DrawnBody, lang: Lang): string {
  return [...opening(plot, sizeOf(body), lang), withOwnIds(body.inner, figureId(plot)), '</svg>\n'].join(
    '\n',
  );
}

/** The drawn body for a narrow screen, in a page that has it wide as well: it is described by the words of that one. */
export function composeNarrow(plot: Plot, body: DrawnBody, lang: Lang): string {
  return [root(plot, sizeOf(body), lang), withOwnIds(body.inner, `${figureId(plot)}-smal`), '</svg>\n'].join(
    '\n',
  );
}

function figureId({ id }: Plot): string {
  return id.replace(/[^\w-]/g, '-');
}

/** The outer element, with the finding and the values in words for who cannot see the picture. */
function opening(plot: Plot, size: Size, lang: Lang): readonly string[] {
  const id = figureId(plot);
  return [
    root(plot, size, lang),
    `<title id="${id}-titel">${escapeXml(plot.title)}</title>`,
    `<desc id="${id}-beschrijving">${escapeXml(plot.description)}</desc>`,
  ];
}

/** Whole px, and one for what letters of the last line hang below it. */
function sizeOf({ width, height }: DrawnBody): Size {
  return { width: Math.ceil(width), height: Math.ceil(height) + 1 };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function root(plot: Plot, { width, height }: Size, lang: Lang): string {
  const id = figureId(plot);
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${localeTag(lang)}" aria-labelledby="${id}-titel ${id}-beschrijving" font-family="${FONT_FAMILY}">`;
}

/** The title in at most two lines where letters of 16 px allow it; it is never cut. */
export function titleLines(title: string): {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
} {
  const size = TITLE_SIZES.find((px) => wrapText(title, ROOM, { size: px, weight: 600 }).length <= 2) ?? 16;
  return { lines: balanceText(title, ROOM, { size, weight: 600 }), size, leading: Math.round(size * 1.3) };
}

interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly weight?: FontWeight;
  readonly colour: string;
  readonly align?: 'end';
}

interface Stack {
  readonly texts: readonly string[];
  readonly bottom: number;
}

function stack(lines: readonly string[], top: number, setting: Setting): Stack {
  const { size, leading, weight = 400, colour, align } = setting;
  const place = align === 'end' ? `x="${FIGURE_WIDTH - MARGIN}" text-anchor="end"` : `x="${MARGIN}"`;
  const texts = lines.map((line, index) => {
    const baseline = top + (index + 1) * leading - Math.round(leading * DESCENT);
    return `<text ${place} y="${baseline}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`;
  });
  return { texts, bottom: top + lines.length * leading };
}

/** The footnote at the left; the watermark at the right of its last line, or below it when that is full. */
function footer(plot: Plot, top: number): Stack {
  const lines = wrapText(plot.footnote, ROOM, FOOTNOTE);
  const foot = stack(lines, top, { ...FOOTNOTE, colour: INK.quiet });
  if (!plot.watermark) return foot;
  const warning = wrapText(plot.watermark, ROOM, { ...FOOTNOTE, weight: 600 });
  const taken =
    textWidth(lines.at(-1) ?? '', FOOTNOTE.size) + textWidth(warning[0] ?? '', FOOTNOTE.size, 600);
  const beside = lines.length > 0 && warning.length === 1 && taken + 24 <= ROOM;
  const from = beside ? foot.bottom - FOOTNOTE.leading : foot.bottom;
  const mark = stack(warning, from, { ...FOOTNOTE, weight: 600, colour: INK.normal, align: 'end' });
  return { texts: [...foot.texts, ...mark.texts], bottom: mark.bottom };
}

/** Several figures can stand in one page: the ids inside each begin with its own. */
function withOwnIds(svg: string, id: string): string {
  return svg
    .replace(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${id}-$1"`);
}
