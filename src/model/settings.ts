import type { IsoDate } from './day.ts';
import type { SignalRule } from './signal-rule.ts';

/** What a store is built with; every figure depends on it, so it stands in every output. */
export interface Settings {
  /** Last day counted; a traject that ends later is still running. */
  readonly peildatum: IsoDate;
  /** Inflow is known from this day on; who was studying before is in the stock but in no cohort. */
  readonly registratieVanaf: IsoDate;
  /** HO trajecten that end 1-30 September count in the school year before. */
  readonly septemberregel: boolean;
  /** Rules of the signals; undefined = those that come with the program. */
  readonly signalRules?: readonly SignalRule[];
}

/** Longest gap, in days, that does not end a studieperiode. */
export const LONGEST_GAP_DAYS = 122;
