import type { ScannedRecord } from '../csv/record-scanner.ts';

const DIGIT = 1;
const LETTER = 2;
const AT = 3;
const SPACE = 4;
const COMMA = 5;
const MARK = 6;
const WIDE = 7;
const KINDS = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const sign = String.fromCharCode(byte);
  if (byte >= 0x80) KINDS[byte] = WIDE;
  else if (/[0-9]/.test(sign)) KINDS[byte] = DIGIT;
  else if (/[a-z]/i.test(sign)) KINDS[byte] = LETTER;
  else if (sign === '@') KINDS[byte] = AT;
  else if (sign === ' ') KINDS[byte] = SPACE;
  else if (sign === ',') KINDS[byte] = COMMA;
  else if ('-/.'.includes(sign)) KINDS[byte] = MARK;
}

/** How many signs of each kind a cell has. A byte of a sign beyond ASCII may be of any kind but a digit. */
export interface Signs {
  digits: number;
  /** A to Z. */
  letters: number;
  ats: number;
  spaces: number;
  commas: number;
  /** `-`, `/` and `.`. */
  marks: number;
  /** Bytes of signs beyond ASCII: letters, special spaces, dashes. */
  wide: number;
}

/** Counts the signs of a cell into `signs`. */
export function countSigns({ bytes, starts, ends }: ScannedRecord, cell: number, signs: Signs): void {
  let digits = 0;
  let letters = 0;
  let ats = 0;
  let spaces = 0;
  let commas = 0;
  let marks = 0;
  let wide = 0;
  for (let i = starts[cell]!, end = ends[cell]!; i < end; i++) {
    const kind = KINDS[bytes[i]!];
    if (kind === DIGIT) digits++;
    else if (kind === LETTER) letters++;
    else if (kind === AT) ats++;
    else if (kind === SPACE) spaces++;
    else if (kind === COMMA) commas++;
    else if (kind === MARK) marks++;
    else if (kind === WIDE) wide++;
  }
  signs.digits = digits;
  signs.letters = letters;
  signs.ats = ats;
  signs.spaces = spaces;
  signs.commas = commas;
  signs.marks = marks;
  signs.wide = wide;
}
