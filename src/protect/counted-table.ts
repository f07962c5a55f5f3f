import type { Count, Identity, Measure } from '../model/measure.ts';
import type { Params } from '../model/table.ts';
import type { EventRecord } from '../stats/event-table.ts';
import type { PairCount } from '../stats/ratio-of-sums.ts';

/** An exact count, or why there is none: not yet observable, or categories that do not add up. */
export type CountValue = number | 'niet_beschikbaar' | 'niet_van_toepassing';

/** How long persons were followed until what, and for how many days everyone of them surely is. */
export interface Followed {
  readonly records: readonly EventRecord[];
  readonly days: number;
  /** The number of years that the row is about. */
  readonly years?: number;
}

export interface CountedRow {
  readonly keys: readonly string[];
  /** In the order of `CountedTable.counts`. */
  readonly counts: readonly CountValue[];
  /** The persons behind each count; null when there is no count. */
  readonly persons: readonly (number | null)[];
  /** For a ratio of sums: what these persons took up and acquired. */
  readonly pairs?: readonly PairCount[];
  /** For quartiles: the value of each person they are taken over. */
  readonly spread?: readonly number[];
  /** For a ratio of sums: hundredths taken up without a known result. */
  readonly missing?: number;
  /** For a time to event: the records of these persons. */
  readonly followed?: Followed;
}

/** A counted table with its sums and margins: exact, so it never leaves `protect`. */
export interface CountedTable {
  readonly id: string;
  readonly measure: Measure;
  readonly params: Params;
  readonly counts: readonly Count[];
  readonly identities: readonly Identity[];
  readonly rows: readonly CountedRow[];
}
