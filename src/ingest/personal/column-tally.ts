import { holdsNationalNumber } from '../national-number.ts';
import { yearOfDate } from './birth-date.ts';
import { holdsBarePhoneNumber } from './phone-number.ts';

/** A shape that ids have too: only a share of the cells of that shape tells what a column holds. */
interface Shape {
  readonly code: string;
  readonly fits: (text: string) => boolean;
  /** The smallest share of valid cells that chance does not explain. */
  readonly share: number;
}

const national = (text: string): boolean => holdsNationalNumber(text.padStart(11, '0'));

/**
 * Cells of nothing but digits, by their number. Of random ids 0.3 % are a valid national number and 0.5 % begin
 * as a mobile number; nine digits with a 0 first are a zone in some 4 of 100. Ten digits without a 0 first
 * may be a national number of which a spreadsheet ate the zero.
 */
const SHAPES: ReadonlyMap<number, readonly Shape[]> = new Map([
  [9, [{ code: 'OR-405', fits: holdsBarePhoneNumber, share: 0.5 }]],
  [
    10,
    [
      { code: 'OR-405', fits: holdsBarePhoneNumber, share: 0.2 },
      { code: 'OR-402', fits: (text) => !text.startsWith('0') && national(text), share: 0.2 },
    ],
  ],
  [11, [{ code: 'OR-402', fits: national, share: 0.05 }]],
]);

/** True for a text that a tally counts: a date and nothing else, or one that ends in so many digits as ids have. */
export function isTallied(text: string): boolean {
  return yearOfDate(text) !== undefined || SHAPES.has(lastDigits(text).length);
}

function lastDigits(text: string): string {
  return /\d+$/.exec(text)?.[0] ?? '';
}

/** Counts the cells of one column that only together tell whether it points to persons. */
export interface ColumnTally {
  /** Counts a text that stands in so many cells. */
  readonly add: (text: string, cells: number) => void;
  /** Codes of what the column holds. */
  readonly codes: () => readonly string[];
}

/** `bornBefore`: a column of full dates, most of which lie before that year, holds dates of birth. */
export function columnTally(bornBefore: number): ColumnTally {
  const seen = new Map<number, number>();
  const valid = new Map<Shape, number>();
  let dates = 0;
  let early = 0;
  return {
    add: (text, cells) => {
      const year = yearOfDate(text);
      if (year !== undefined) {
        dates += cells;
        if (year < bornBefore) early += cells;
      }
      const digits = lastDigits(text);
      const shapes = SHAPES.get(digits.length);
      if (shapes === undefined) return;
      seen.set(digits.length, (seen.get(digits.length) ?? 0) + cells);
      for (const shape of shapes) if (shape.fits(digits)) valid.set(shape, (valid.get(shape) ?? 0) + cells);
    },
    codes: () => [
      ...[...SHAPES].flatMap(([size, shapes]) =>
        shapes
          .filter((shape) => (valid.get(shape) ?? 0) > 0)
          .filter((shape) => valid.get(shape)! >= shape.share * seen.get(size)!)
          .map(({ code }) => code),
      ),
      ...(early > 0 && 2 * early >= dates ? ['OR-403'] : []),
    ],
  };
}
