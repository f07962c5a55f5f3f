import { type TextLook, textWidth } from './text-width.ts';

/** A space, but not one before a character that would make a line open like a formula: `[c] = …`. */
const BREAK = / (?![=+@-])/;

/**
 * The lines a text takes in a column, broken at spaces; `width` in digits of Arial 12. A word that is
 * wider than the column stands on a line of its own. Always at least one line.
 */
export function breakLines(text: string, width: number, look: TextLook = {}): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(BREAK)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, look) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
