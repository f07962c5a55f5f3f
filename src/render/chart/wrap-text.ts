import type { FontWeight } from './font-files.ts';
import { syllableBreaks } from './syllables.ts';
import { textWidth } from './text-width.ts';

export interface Lettering {
  /** Font size in px. */
  readonly size: number;
  readonly weight?: FontWeight;
}

/**
 * Where a line may end: not beside an equals sign, so that `n = 64` and `[c] = hidden` stay together, and not
 * between a word and its number (`gezondheid en welzijn 24`).
 */
const BREAK = /(?<!=)\s+(?!=)(?!(?<=\p{L}\s+)\d[\d.,]*%?[,;.]?(?:\s|$))/u;

/** Breaks a text into lines of at most `room` px; a word that is wider than that is broken too. */
export function wrapText(text: string, room: number, lettering: Lettering): readonly string[] {
  const lines: string[] = [];
  const words = text
    .trim()
    .split(BREAK)
    .flatMap((word) => (fits(word, room, lettering) ? [word] : word.split(/\s+/u)))
    .filter((part) => part !== '');
  for (const word of words) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (fits(joined, room, lettering)) lines.splice(Math.max(lines.length - 1, 0), 1, joined);
    else lines.push(...breakWord(word, room, lettering));
  }
  return lines;
}

/** The same number of lines as `wrapText`, of about equal length: no single word on the last line. */
export function balanceText(text: string, room: number, lettering: Lettering): readonly string[] {
  const widest = wrapText(text, room, lettering);
  let lines = widest;
  for (let narrower = room - 10; narrower > room / 2; narrower -= 10) {
    const next = wrapText(text, narrower, lettering);
    if (next.length > widest.length || next.join(' ') !== widest.join(' ')) break;
    lines = next;
  }
  return lines;
}

/** Width in px of the longest line. */
export function widestLine(lines: readonly string[], lettering: Lettering): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, lettering.size, lettering.weight)));
}

/** Cuts a word after one of its own hyphens where there is one, else between syllables, else anywhere. */
function breakWord(word: string, room: number, lettering: Lettering): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > 1 && !fits(rest, room, lettering)) {
    const piece = rest.slice(0, cutAt(rest, room, lettering));
    pieces.push(hyphenated(piece));
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

function cutAt(word: string, room: number, lettering: Lettering): number {
  let end = 1;
  while (end < word.length && fits(hyphenated(word.slice(0, end + 1)), room, lettering)) end += 1;
  const hyphen = word.slice(0, end).lastIndexOf('-');
  if (hyphen > 0) return hyphen + 1;
  return syllableBreaks(word).findLast((place) => place <= end) ?? end;
}

function hyphenated(piece: string): string {
  return piece.endsWith('-') ? piece : `${piece}-`;
}

function fits(line: string, room: number, lettering: Lettering): boolean {
  return textWidth(line, lettering.size, lettering.weight) <= room;
}
