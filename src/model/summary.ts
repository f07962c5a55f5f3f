import type { Lang } from './text.ts';

/** A table of a summary: cells are text as a person reads it. */
interface SummaryTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Places of the columns that hold numbers. */
  readonly numbers: readonly number[];
}

/** One part of a summary: lines, and a table under them. */
export interface SummaryPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table?: SummaryTable;
  /** Long, and seldom read: shown when asked for. */
  readonly folded?: boolean;
}

/** What a pipeline shows of a run, in words; the verdict comes first. */
export interface Summary {
  readonly lang: Lang;
  readonly title: string;
  readonly verdict: string;
  readonly parts: readonly SummaryPart[];
}

/** The summary of a run that published; its figures come from protected tables. */
export interface RunSummary extends Summary {
  readonly figures: readonly SummaryPart[];
}
