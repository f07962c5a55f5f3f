import { cellText } from './csv/cell-text.ts';
import type { ScannedRecord } from './csv/record-scanner.ts';
import { holdsNationalNumber } from './national-number.ts';
import { holdsBirthDate } from './personal/birth-date.ts';
import { type ColumnTally, columnTally } from './personal/column-tally.ts';
import { holdsEmailAddress } from './personal/email-address.ts';
import { holdsHomeAddress } from './personal/home-address.ts';
import { holdsIban } from './personal/iban.ts';
import { holdsBarePhoneNumber, holdsPhoneNumber } from './personal/phone-number.ts';

/** A column in which something points to a person, and the rule that it breaks. */
export interface PersonalColumn {
  readonly position: number;
  readonly code: string;
}

/** Looks at cells for what points to a person. */
export interface PersonalCells {
  readonly look: (record: ScannedRecord) => void;
  readonly found: () => readonly PersonalColumn[];
}

/** What the gate is told of a file. */
export interface GateOptions {
  /** Positions of the columns that are read as dates. */
  readonly dates: ReadonlySet<number>;
  /** Full dates before this year are dates of birth, when a column mostly has those. */
  readonly bornBefore: number;
}

/** The shortest e-mail address: `a@b.be`. */
const SHORTEST = 6;

const DIGIT = 1;
const LETTER = 2;
const AT = 3;
const GAP = 4;
const KINDS = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const sign = String.fromCharCode(byte);
  if (/[0-9]/.test(sign)) KINDS[byte] = DIGIT;
  else if (sign === '@') KINDS[byte] = AT;
  else if (sign === ' ' || sign === ',' || sign === '\u00a0') KINDS[byte] = GAP;
  else if (byte >= 0x80 || /[a-z]/i.test(sign)) KINDS[byte] = LETTER;
}

/** Digits with at most a few letters before them: many an id looks like that. */
const LIKE_AN_ID = /^\p{L}{0,4}[-_]?\d{9,11}$/u;

/** How many signs of each kind a cell has. */
interface Signs {
  digits: number;
  letters: number;
  ats: number;
  gaps: number;
}

/** Rules on a single cell, each with the signs that it cannot do without. */
const RULES: readonly {
  readonly code: string;
  readonly possible: (signs: Signs) => boolean;
  readonly holds: (text: string) => boolean;
}[] = [
  { code: 'OR-402', possible: ({ digits }) => digits >= 11, holds: holdsNationalNumber },
  {
    code: 'OR-403',
    possible: ({ digits, letters }) => digits >= 4 && letters > 0,
    holds: holdsBirthDate,
  },
  { code: 'OR-404', possible: ({ ats }) => ats > 0, holds: holdsEmailAddress },
  {
    code: 'OR-405',
    possible: ({ digits }) => digits >= 9,
    holds: (text) => holdsPhoneNumber(text) || holdsBarePhoneNumber(text),
  },
  { code: 'OR-406', possible: ({ digits, letters }) => digits >= 9 && letters >= 2, holds: holdsIban },
  {
    code: 'OR-407',
    possible: ({ digits, letters, gaps }) => digits > 0 && letters >= 3 && gaps > 0,
    holds: holdsHomeAddress,
  },
];

/**
 * Looks at every cell of the records that it is shown. What the bytes of a cell cannot hold is not looked for;
 * shapes that ids have too are counted by column.
 */
export function personalCells({ dates, bornBefore }: GateOptions): PersonalCells {
  const found = new Map<number, Set<string>>();
  const tallies = new Map<number, ColumnTally>();
  const signs: Signs = { digits: 0, letters: 0, ats: 0, gaps: 0 };

  function lookAt(record: ScannedRecord, cell: number): void {
    const known = found.get(cell);
    const bare = signs.letters === 0 && !dates.has(cell);
    let text = bare ? plainSpelling(cellText(record, cell)) : undefined;
    for (const { code, possible, holds } of RULES) {
      if (!possible(signs) || known?.has(code) === true) continue;
      text ??= plainSpelling(cellText(record, cell));
      if (!LIKE_AN_ID.test(text) && holds(text)) found.set(cell, (found.get(cell) ?? new Set()).add(code));
    }
    if (text !== undefined && (bare || LIKE_AN_ID.test(text))) tallyOf(cell).add(text);
  }

  function tallyOf(cell: number): ColumnTally {
    const tally = tallies.get(cell) ?? columnTally(bornBefore);
    tallies.set(cell, tally);
    return tally;
  }

  return {
    look: (record) => {
      for (let cell = 0; cell < record.count; cell++) {
        if (record.ends[cell]! - record.starts[cell]! < SHORTEST) continue;
        countSigns(record, cell, signs);
        if (signs.digits >= 6 || signs.ats > 0 || (signs.digits > 0 && signs.gaps > 0)) lookAt(record, cell);
      }
    },
    found: () => {
      const codes = new Map([...found].map(([position, own]) => [position, [...own]]));
      for (const [position, tally] of tallies) {
        codes.set(position, [...new Set([...(codes.get(position) ?? []), ...tally.codes()])]);
      }
      return [...codes].flatMap(([position, own]) => own.map((code) => ({ position, code })));
    },
  };
}

function countSigns({ bytes, starts, ends }: ScannedRecord, cell: number, signs: Signs): void {
  let digits = 0;
  let letters = 0;
  let ats = 0;
  let gaps = 0;
  for (let i = starts[cell]!, end = ends[cell]!; i < end; i++) {
    const kind = KINDS[bytes[i]!];
    if (kind === DIGIT) digits++;
    else if (kind === LETTER) letters++;
    else if (kind === AT) ats++;
    else if (kind === GAP) gaps++;
  }
  signs.digits = digits;
  signs.letters = letters;
  signs.ats = ats;
  signs.gaps = gaps;
}

/** A text with its special spaces and dashes as plain ones, and without what takes no room. */
function plainSpelling(text: string): string {
  const plain = text.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: asks whether a text is plain ASCII
  if (/^[\x00-\x7f]*$/.test(plain)) return plain;
  return plain
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
