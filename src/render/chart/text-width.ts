import { readFileSync } from 'node:fs';
import { type FontWeight, fontFile } from './font-files.ts';
import { type Advances, glyphAdvances } from './glyph-advances.ts';

/** Width of a glyph that the font lacks, in thousandths: about a capital. */
const UNKNOWN_ADVANCE = 600;

const read = new Map<FontWeight, Advances>();

/** Width in px of one line of text in Source Sans 3, `size` px high. */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const advances = advancesOf(weight);
  let thousandths = 0;
  for (const character of text) thousandths += advances.get(character.codePointAt(0)!) ?? UNKNOWN_ADVANCE;
  return (thousandths * size) / 1000;
}

function advancesOf(weight: FontWeight): Advances {
  const known = read.get(weight);
  if (known) return known;
  const advances = glyphAdvances(readFileSync(fontFile(weight)));
  read.set(weight, advances);
  return advances;
}
