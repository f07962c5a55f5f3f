import type { ContractTable } from '../model/contract.ts';
import type { IsoDate } from '../model/day.ts';
import type { Replaces } from '../model/delivery-record.ts';
import type { Finding } from '../model/finding.ts';
import type { Trait } from '../model/mapping.ts';

/** Where an entry of the books stands, and why. */
export interface Entry {
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
}

/** One file of a delivery with its books: read = accepted + unusable records + duplicates + skipped. */
export interface DeliveredFile {
  /** As the user named it. */
  readonly path: string;
  /** Without folders. */
  readonly name: string;
  readonly sha256: string;
  /** How its bytes were read, and with which delimiter; null when that could not be told. */
  readonly codering: string | null;
  readonly scheidingsteken: string | null;
  /** Its columns; none when that could not be told. */
  readonly header: readonly string[];
  /** Records after the header. */
  readonly read: number;
  /** Records that pass, loaded or not. */
  readonly accepted: number;
  readonly blocked: readonly Entry[];
  readonly rejected: readonly Entry[];
  readonly duplicates: readonly Entry[];
  readonly skipped: readonly Entry[];
  readonly warnings: readonly Entry[];
}

/** The rows of one canonical table; own traits stand after the columns of the contract. */
export interface DeliveredTable {
  readonly target: ContractTable;
  /** Number of rows. */
  readonly count: number;
  /**
   * Writes the rows to a Parquet file beside the delivery, once, and yields its path: the columns of the
   * target, days as dates, numbers in hundredths, in the order of the records. Gone once the delivery is closed.
   */
  readonly parquet: () => Promise<string>;
}

/** A record that cannot be used, as it stands in its file. */
export interface SetAside {
  /** The file as the user named it. */
  readonly path: string;
  /** First physical line of the record. */
  readonly line: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
}

/** What somebody decided about a file in a fix-list. */
export type Correction = CellCorrection | DroppedRecord;

/** A record that must be left out. */
export interface DroppedRecord {
  /** SHA-256 of the file that it stands in. */
  readonly sha256: string;
  /** First physical line of it. */
  readonly line: number;
  readonly dropped: true;
}

/** What a cell of a file must be read as instead. */
export interface CellCorrection {
  /** SHA-256 of the file that the cell stands in. */
  readonly sha256: string;
  /** First physical line of its record. */
  readonly line: number;
  /** Header as it stands in the file. */
  readonly column: string;
  readonly value: string;
}

/** True for a record that must be left out. */
export function isDropped(correction: Correction): correction is DroppedRecord {
  return 'dropped' in correction;
}

/** The mapping that a delivery was read with. */
interface UsedMapping {
  readonly path: string;
  readonly naam: string;
  readonly sha256: string;
  /** As it was given. */
  readonly text: string;
  /** What the mapping says a delivery replaces. */
  readonly replaces: Replaces | undefined;
  /** Trajecten begin and end by the school years in the file: that needs all years in one delivery. */
  readonly spansYears: boolean;
}

/** A delivery, read and held to every rule; nothing is stored yet. */
export interface Delivery {
  readonly files: readonly DeliveredFile[];
  readonly findings: readonly Finding[];
  /** False: something in it can point to a person (exit 4); it must not be stored. */
  readonly anonymous: boolean;
  /** No finding that keeps it from being loaded; with quarantine: what is sound in it can be loaded. */
  readonly loadable: boolean;
  /** With quarantine: the records that are left out. */
  readonly setAside: readonly SetAside[];
  /** The tables that were delivered. */
  readonly tables: readonly DeliveredTable[];
  readonly traits: readonly Trait[];
  /** The mapping that was used; undefined for canonical tables. */
  readonly mapping: UsedMapping | undefined;
  /** Settings that the mapping proposes. */
  readonly mappingSettings: {
    readonly peildatum?: IsoDate;
    readonly registratieVanaf?: IsoDate;
  };
  /** Files in a folder that no table or pattern fits; left alone. */
  readonly ignored: readonly string[];
  /** The corrections it was read with. */
  readonly corrections: readonly Correction[];
  /** Throws away what it takes on disk and in memory; its tables cannot be asked for after that. */
  readonly close: () => void;
}
