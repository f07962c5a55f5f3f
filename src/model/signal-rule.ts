import type { Text } from './text.ts';

/** The rules there are, and how a signal of each is called in the data: `S1_laag_studierendement`. */
export const SIGNAL_NAMES = {
  S1: 'S1_laag_studierendement',
  S2: 'S2_geen_resultaat',
  S3: 'S3_niet_herinschreven',
  S4: 'S4_tweede_wissel',
  S5: 'S5_lange_onderbreking',
  S6: 'S6_lichte_inschrijving',
  S7: 'S7_over_nominaal',
  S8: 'S8_leerkrediet',
  S9: 'S9_drempelpakket',
  S10: 'S10_afwezigheid',
} as const;

export type SignalCode = keyof typeof SIGNAL_NAMES;

/** A last day for a result: who began before `begonnen_voor` must have one, of `evaluatiemoment` when given. */
interface SignalDeadline {
  /** `MM-DD`, in the school year of the enrolment. */
  readonly dag: string;
  readonly begonnen_voor: string;
  readonly evaluatiemoment?: string;
}

/**
 * One rule of `signalen.json`, in the words of that file. Which parameters a rule has is told by its shape;
 * days of the year are `MM-DD`. No rule reads who a person is: only trajecten, enrolments and results.
 */
export interface SignalRule {
  readonly code: SignalCode;
  readonly actief: boolean;
  /** Codes of `niveaus`; absent = every level. */
  readonly niveaus?: readonly string[];
  readonly label: Text;
  /** Why a signal was given, and what the caseworker can do; `{drempel}` stands for the parameter. */
  readonly reden: Text;
  readonly voorstel: Text;
  readonly drempel?: number;
  readonly aantal?: number;
  readonly dagen?: number;
  readonly minder_dan?: number;
  readonly nog_te_gaan?: number;
  readonly extra_jaren?: number;
  readonly dag?: string;
  readonly van?: string;
  readonly tot?: string;
  readonly gestart_vanaf?: string;
  readonly momenten?: readonly SignalDeadline[];
}
