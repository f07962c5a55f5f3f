import { elements } from './parse-xml.ts';
import type { Book, BookSheet } from './read-book.ts';
import { type BookStyle, styleOf } from './read-style.ts';
import { cellAt, perSheet, type Rule } from './rule.ts';

/** Rules on letters, colours, links and bars. */
export const FORM_RULES: Readonly<Record<string, Rule>> = {
  F01: (book) => [
    ...styleFaults(book, (style) => style.size < 12 || !/^(Arial|Liberation Sans)$/.test(style.font)),
    ...smallRuns(book),
  ],
  F02: (book) =>
    styleFaults(book, (style) => contrast(style.colour ?? 'FF000000', style.fill ?? 'FFFFFFFF') < 4.5),
  F03: (book) => styleFaults(book, (style) => style.italic || (style.rotation ?? '0') !== '0'),
  F04: (book) => book.sheets.flatMap((sheet) => deadLinks(book, sheet)),
  F05: (book) => styleFaults(book, (style) => style.verticalAlign !== undefined),
  F06: perSheet((sheet) =>
    [...sheet.rels.values()]
      .filter((relation) => relation.attributes['Type']!.endsWith('/hyperlink'))
      .map((relation) => relation.attributes['Target']!)
      .filter((target) => !/^(?:https|mailto):/.test(target)),
  ),
  F09: perSheet((sheet) =>
    elements(sheet.xml, 'dataBar')
      .filter(
        (bar) =>
          bar.children.filter((child) => child.name === 'cfvo' && child.attributes['type'] === 'num')
            .length !== 2 || !bar.children.some((child) => child.name === 'color'),
      )
      .map(() => 'a data bar without ends or colour'),
  ),
};

/** Contrast of two colours `AArrggbb` (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(argb: string): number {
  const [r, g, b] = [2, 4, 6].map((at) => {
    const channel = Number.parseInt(argb.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function styleFaults(book: Book, isWrong: (style: BookStyle) => boolean): readonly string[] {
  const used = new Set(book.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.style)));
  return [...used].filter((index) => isWrong(styleOf(book, index))).map((index) => `cell format ${index}`);
}

/** Runs of rich text carry their own font. */
function smallRuns(book: Book): readonly string[] {
  return elements(book.xml.get('xl/sharedStrings.xml')!, 'rPr')
    .filter((run) => Number(run.children.find((child) => child.name === 'sz')?.attributes['val']) < 12)
    .map(() => 'a run of small text');
}

function deadLinks(book: Book, sheet: BookSheet): readonly string[] {
  const names = book.sheets.map((other) => other.name);
  return elements(sheet.xml, 'hyperlink').flatMap(({ attributes }) => {
    const { ref, location } = attributes;
    const text = String(cellAt(sheet, ref!)?.value ?? '');
    const target = /^'(.+)'!A1$/.exec(location ?? '')?.[1];
    const live =
      target === undefined
        ? attributes['r:id'] !== undefined && location === undefined
        : names.includes(target);
    const descriptive = text.length >= 5 && !/^(?:klik|hier|click|here|https?:)/i.test(text);
    return live && descriptive ? [] : [`${sheet.name}!${ref}: ${text}`];
  });
}
