import type { Font } from 'exceljs';
import { HEAT_FILLS, HUE, HUE_TEXT, INK } from '../theme.ts';

/** Colours of the theme as Excel writes them: `FFrrggbb`. */
export const TEXT: string = argb(INK.strong);
export const HAIRLINE: string = argb(HUE.context);
/** Pale enough to read a black number on. */
export const BAR: string = argb(HEAT_FILLS[1]!);

/** Arial is on every machine, and Liberation Sans has its measures where it is not. */
export const FONT_NAME = 'Arial';
const BODY_SIZE = 12;
/** The font of a cell that says nothing of its own, as it stands in the styles of a workbook. */
export const DEFAULT_FONT: string = `<font><sz val="${BODY_SIZE}"/><color theme="1"/><name val="${FONT_NAME}"/><family val="2"/></font>`;

export const BODY: Partial<Font> = font(BODY_SIZE, INK.strong);
export const STRONG: Partial<Font> = { ...BODY, bold: true };
export const LINK: Partial<Font> = { ...font(BODY_SIZE, HUE_TEXT.sky), underline: true };
/** Title of a sheet and heading in a sheet; these sizes mark the named styles Heading 1 and Heading 2. */
export const HEADING_1: Partial<Font> = { ...font(16, HUE.blue), bold: true };
export const HEADING_2: Partial<Font> = { ...font(14, HUE.blue), bold: true };
/** The first lines of the cover, and the number that leads a key figure. */
export const LEAD: Partial<Font> = { ...font(13, INK.strong), bold: true };
export const KEY_FIGURE: Partial<Font> = { ...font(18, HUE.blue), bold: true };

/** Column of a sheet with running text: fills a portrait A4, and a picture of `PICTURE_WIDTH` pixels. */
export const TEXT_WIDTH = 74;
export const PICTURE_WIDTH = 660;
/**
 * Column of the cover, which is printed on one A4 with a picture: so wide that what it holds has the shape of
 * the paper, and Excel need not shrink it to a narrow strip.
 */
export const COVER_WIDTH = 98;

/** Height in points of a row with so many lines in that size. */
export function rowHeight(lines: number, size: number = BODY_SIZE): number {
  return Math.ceil(lines * size * 1.28 + 4);
}

function font(size: number, colour: string): Partial<Font> {
  return { name: FONT_NAME, family: 2, size, color: { argb: argb(colour) } };
}

function argb(colour: string): string {
  return colour.replace('#', 'FF');
}
