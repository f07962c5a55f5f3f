import type { Severity } from './finding.ts';

/** One cell or record to put right. */
export interface FixRow {
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in the language of the list. */
  readonly rule: string;
  readonly fix: string;
  /** What must stand in the cell; empty = not filled in yet, undefined = only the export itself can be mended. */
  readonly corrected: string | undefined;
}

/** A file behind a fix-list. */
export interface FixSource {
  readonly path: string;
  readonly sha256: string;
}

/** What is wrong in one file of a delivery, for who can put it right, and where the delivery lies. */
export interface FixList {
  readonly source: FixSource;
  /** The other files of the delivery. */
  readonly others: readonly FixSource[];
  /** Path of the mapping that it was read with. */
  readonly mapping: string | undefined;
  /** Path of the settings file that it was read with. */
  readonly config: string | undefined;
  readonly rows: readonly FixRow[];
}

/** Words in the column of corrections that mean an empty cell. */
export const EMPTY_CELL = { nl: '(leeg)', en: '(empty)' } as const;

/** What is written in the column of corrections to leave a whole record out. */
export const DROP_RECORD = { nl: 'verwijderen', en: 'delete' } as const;

/** What stands in the column of corrections where a cell cannot be put right. */
export const IN_THE_EXPORT = { nl: '(in de export)', en: '(in the export)' } as const;

/** Names of the sheets, the same in every language: the program reads them back. */
export const FIX_SHEETS = { list: 'Herstellijst', origin: 'Herkomst' } as const;

/** Head of the first column, by which the rows are found. */
export const FIRST_HEAD = { nl: 'regel', en: 'line' } as const;
