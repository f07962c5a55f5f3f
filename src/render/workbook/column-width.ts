import { textWidth } from './text-width.ts';

/** Room at both edges of a cell, in digits. */
const PADDING = 3;

/**
 * Width of a column in digits: wide enough for its longest word and, up to `most`, for its longest text;
 * a header wraps, but never inside a word. Between `least` and 100.
 */
export function columnWidth(
  header: string,
  texts: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const words = Math.max(...header.split(/\s+/).map((part) => textWidth(part, { bold: true })));
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, { bold: true })));
  const width = Math.max(least, words + PADDING, Math.min(most, longest + PADDING));
  return Math.min(100, Math.ceil(width));
}
