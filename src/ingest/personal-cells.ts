import { cellText } from './csv/cell-text.ts';
import type { ScannedRecord } from './csv/record-scanner.ts';
import { holdsNationalNumber } from './national-number.ts';

/** Looks at cells for what points to a person. */
export interface PersonalCells {
  readonly look: (record: ScannedRecord) => void;
  /** Positions of the cells where something was found. */
  readonly found: ReadonlySet<number>;
}

/** Digits of a national number. */
const DIGITS = 11;
const ZERO = 48;
const NINE = 57;

/** Looks at every cell of the records that it is shown; only what has digits enough is looked at as text. */
export function personalCells(): PersonalCells {
  const found = new Set<number>();
  return {
    found,
    look: (record) => {
      for (let cell = 0; cell < record.count; cell++) {
        if (!hasDigits(record, cell) || found.has(cell)) continue;
        if (holdsNationalNumber(cellText(record, cell))) found.add(cell);
      }
    },
  };
}

function hasDigits({ bytes, starts, ends }: ScannedRecord, cell: number): boolean {
  const end = ends[cell]!;
  const start = starts[cell]!;
  if (end - start < DIGITS) return false;
  let digits = 0;
  for (let i = start; i < end; i++) if (bytes[i]! >= ZERO && bytes[i]! <= NINE) digits++;
  return digits >= DIGITS;
}
