import type { IsoDate } from './day.ts';

/** A signal that waits for an action, with the words that tell a caseworker why and what could be done. */
export interface WorklistRow {
  /** Pseudonym, as it was delivered. */
  readonly person: string;
  readonly traject: string;
  readonly level: string;
  readonly programme: string;
  readonly rule: string;
  readonly since: IsoDate;
  readonly reason: string;
  readonly suggestion: string;
}

/** Whom to call, for those who already hold the data; never published. */
export interface Worklist {
  readonly day: IsoDate;
  /** The data are made up. */
  readonly invented: boolean;
  /** Actions were delivered; without them every signal counts as open. */
  readonly withActions: boolean;
  readonly rows: readonly WorklistRow[];
}
