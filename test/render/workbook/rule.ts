import type { Book, BookCell, BookSheet } from './read-book.ts';

/** What a workbook does wrong against one rule: a line per fault, none when it keeps the rule. */
export type Rule = (book: Book) => readonly string[];

/** A rule that is checked on each sheet. */
export function perSheet(check: (sheet: BookSheet, i: number) => readonly string[]): Rule {
  return ({ sheets }) =>
    sheets.flatMap((sheet, i) => check(sheet, i).map((fault) => `${sheet.name}: ${fault}`));
}

/** The cell at an address of a sheet. */
export function cellAt(sheet: BookSheet, ref: string): BookCell | undefined {
  return sheet.cells.find((cell) => cell.ref === ref);
}
