import type { IsoDate } from '../model/day.ts';
import type { Design } from '../model/design.ts';
import type { Input } from '../model/document.ts';
import type { Audit } from '../protect/audit.ts';
import type { Policy } from '../protect/policy.ts';
import type { StoredTable } from './stored-table.ts';

/** From what, and by what, figures were made: the same source gives the same figures. */
export interface Source {
  /** SHA-256 over the sorted rows of the canonical tables. */
  readonly gegevens: string;
  readonly peildatum: IsoDate;
  readonly registratie_vanaf: IsoDate;
  readonly septemberregel: boolean;
  readonly beleid: Policy;
  /** Version of the program, and SHA-256 of the measures, reports and breaks in the series it counts with. */
  readonly programma: string;
  readonly maten: string;
}

/** The delivery behind a release, as its outputs name it. */
interface Delivered {
  readonly verzonnen: boolean;
  readonly invoer: readonly Input[];
}

/** A table that was asked for: a measure, a trait, a day and a school year (null = all). */
export interface AskedTable {
  readonly maat: string;
  readonly per: string;
  readonly datum: string | null;
  readonly jaar: number | null;
}

/** What every line of the ledger has. */
interface Line {
  /** 1 for the first line. */
  readonly nummer: number;
  /** The moment in ISO form; stands in no output. */
  readonly tijd: string;
  /** Hash of the line before; empty for the first. */
  readonly vorige: string;
  /** SHA-256 of this line without this field. */
  readonly hash: string;
}

/** Tables protected together: the yearly set, or what was asked besides it. */
export interface ReleaseContent {
  readonly soort: 'jaarset' | 'bijkomend';
  readonly bron: Source;
  readonly levering: Delivered;
  /** Whom the tables are about. */
  readonly populatie: string;
  /** Chosen rungs, passed back when the same tables are made from other data; null = no choice. */
  readonly ontwerp: Design | null;
  /** For `bijkomend`: what was asked. */
  readonly gevraagd: readonly AskedTable[];
  readonly tabellen: readonly StoredTable[];
  /** The persons behind shown counts of something else, by key of the count. */
  readonly personen: Readonly<Record<string, number>>;
  readonly audit: Audit;
  readonly audit_sha256: string;
}

/** One run that gave figures to someone: what it was called and the hash of all it wrote or printed. */
export interface RunContent {
  readonly soort: 'uitgave';
  readonly opdracht: string;
  /** Runs of one session are listed as one. */
  readonly sessie: string | null;
  readonly peildatum: IsoDate;
  /** Only deliveries known on this day counted; absent = all. */
  readonly as_of?: IsoDate;
  /** The numbers of the releases whose tables it shows. */
  readonly vrijgaven: readonly number[];
  readonly uitvoer: readonly { readonly file: string; readonly sha256: string; readonly bytes: number }[];
}

/** From here on earlier releases are left out of account, for a reason. */
interface ForgetContent {
  readonly soort: 'vergeten';
  readonly reden: string;
}

export type LedgerContent = ReleaseContent | RunContent | ForgetContent;
export type ReleaseLine = Line & ReleaseContent;
export type LedgerLine = Line & LedgerContent;
