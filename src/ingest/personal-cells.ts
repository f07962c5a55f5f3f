import { cellText } from './csv/cell-text.ts';
import type { ScannedRecord } from './csv/record-scanner.ts';
import { holdsNationalNumber } from './national-number.ts';
import { holdsBirthDate } from './personal/birth-date.ts';
import { countSigns, type Signs } from './personal/cell-signs.ts';
import { type ColumnTally, columnTally, isTallied } from './personal/column-tally.ts';
import { holdsEmailAddress } from './personal/email-address.ts';
import { holdsHomeAddress } from './personal/home-address.ts';
import { holdsIban } from './personal/iban.ts';
import { holdsBarePhoneNumber, holdsPhoneNumber } from './personal/phone-number.ts';
import type { KnownCells } from './stage/known-cells.ts';

/** A column in which something points to a person, and the rule that it breaks. */
export interface PersonalColumn {
  readonly position: number;
  readonly code: string;
}

/** Looks at cells for what points to a person. */
export interface PersonalCells {
  /** Looks at the cells of a record that `cells`, which has just looked at it, does not know yet. */
  readonly look: (record: ScannedRecord, cells: KnownCells) => void;
  /** What was found in all records; ask once, at the end. */
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

/** Digits with at most a few letters before them: many an id looks like that. */
const LIKE_AN_ID = /^\p{L}{0,4}[-_]?\d{9,11}$/u;

/** Rules on a single cell, each with the signs that it cannot do without. */
const RULES: readonly {
  readonly code: string;
  readonly possible: (signs: Signs) => boolean;
  readonly holds: (text: string) => boolean;
}[] = [
  { code: 'OR-402', possible: ({ digits }) => digits >= 11, holds: holdsNationalNumber },
  {
    code: 'OR-403',
    possible: ({ digits, letters, marks, spaces, wide }) =>
      digits >= 4 && letters + wide > 0 && marks + spaces + wide >= 2,
    holds: holdsBirthDate,
  },
  { code: 'OR-404', possible: ({ ats }) => ats > 0, holds: holdsEmailAddress },
  {
    code: 'OR-405',
    possible: ({ digits }) => digits >= 9,
    holds: (text) => holdsPhoneNumber(text) || holdsBarePhoneNumber(text),
  },
  {
    code: 'OR-406',
    possible: ({ digits, letters }) => digits >= 9 && letters >= 2,
    holds: holdsIban,
  },
  {
    code: 'OR-407',
    possible: ({ digits, letters, spaces, commas, wide }) =>
      digits > 0 && letters + wide >= 3 && spaces + commas + wide > 0,
    holds: holdsHomeAddress,
  },
];

/** True when a cell with these signs can break one of the rules, or has a shape that is counted. */
function isWorthALook({ digits, ats, spaces, commas, wide }: Signs): boolean {
  return digits >= 6 || ats > 0 || (digits > 0 && spaces + commas + wide > 0);
}

/**
 * Looks at every cell of the records that it is shown, at cells that are known to be equal once. What the bytes
 * of a cell cannot hold is not looked for; shapes that ids have too are counted by column.
 */
export function personalCells({ dates, bornBefore }: GateOptions): PersonalCells {
  const columns: ColumnGate[] = [];
  /** Positions of the columns with numbered cells that are counted. */
  const counting: number[] = [];
  return {
    look: (record, { newCells, newCount, numbers }) => {
      while (columns.length < record.count)
        columns.push(new ColumnGate(dates.has(columns.length), bornBefore));
      for (let i = 0; i < newCount; i++) {
        const cell = newCells[i]!;
        if (record.ends[cell]! - record.starts[cell]! < SHORTEST) continue;
        if (columns[cell]!.look(record, cell, numbers[cell]!)) counting.push(cell);
      }
      for (const cell of counting) if (cell < record.count) columns[cell]!.again(numbers[cell]!);
    },
    found: () =>
      columns.flatMap((column, position) => [...column.codes()].map((code) => ({ position, code }))),
  };
}

const SIGNS: Signs = { digits: 0, letters: 0, ats: 0, spaces: 0, commas: 0, marks: 0, wide: 0 };

/** Looks at the cells of one column. */
class ColumnGate {
  readonly #isDate: boolean;
  readonly #bornBefore: number;
  #tally: ColumnTally | undefined;
  readonly #found: string[] = [];
  /** Texts of numbered cells of a shape that is counted, by number. */
  readonly #texts: (string | undefined)[] = [];
  /** In how many records they stand. */
  readonly #counts: number[] = [];
  #different = 0;

  constructor(isDate: boolean, bornBefore: number) {
    this.#isDate = isDate;
    this.#bornBefore = bornBefore;
  }

  /** Looks at a cell, at one with a number only the first time; true when it is the first to be counted by it. */
  look(record: ScannedRecord, cell: number, number: number): boolean {
    const text = this.#judge(record, cell);
    if (text === undefined) return false;
    if (number < 0) this.#count(text, 1);
    else this.#texts[number] = text;
    return number >= 0 && ++this.#different === 1;
  }

  /** Counts a numbered cell once more. */
  again(number: number): void {
    if (this.#texts[number] !== undefined) this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  /** Codes of the rules that the column breaks; ask once, at the end. */
  codes(): ReadonlySet<string> {
    for (const [number, text] of this.#texts.entries()) {
      if (text !== undefined) this.#count(text, this.#counts[number]!);
    }
    return new Set([...this.#found, ...(this.#tally?.codes() ?? [])]);
  }

  /** Holds a cell to every rule that is not known to be broken; yields its text when its shape is counted. */
  #judge(record: ScannedRecord, cell: number): string | undefined {
    const signs = SIGNS;
    countSigns(record, cell, signs);
    if (!isWorthALook(signs)) return undefined;
    const bare = signs.letters + signs.wide === 0 && !this.#isDate;
    let text = bare ? plainSpelling(cellText(record, cell)) : undefined;
    for (const { code, possible, holds } of RULES) {
      if (!possible(signs) || this.#found.includes(code)) continue;
      text ??= plainSpelling(cellText(record, cell));
      if (!LIKE_AN_ID.test(text) && holds(text)) this.#found.push(code);
    }
    return text !== undefined && (bare || LIKE_AN_ID.test(text)) && isTallied(text) ? text : undefined;
  }

  #count(text: string, cells: number): void {
    this.#tally ??= columnTally(this.#bornBefore);
    this.#tally.add(text, cells);
  }
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
