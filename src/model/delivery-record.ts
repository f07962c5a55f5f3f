import type { IsoDate } from './day.ts';

/** What a delivery replaces: the school years it carries, everything, or nothing. */
export const REPLACES = ['schooljaar', 'alles', 'niets'] as const;
export type Replaces = (typeof REPLACES)[number];

/** A file that was delivered, with its account. */
interface RecordedFile {
  readonly bestand: string;
  readonly sha256: string;
  readonly gelezen: number;
  readonly aanvaard: number;
  readonly apart: number;
}

/** The kept copy of one table of a delivery. */
interface RecordedTable {
  readonly tabel: string;
  readonly sha256: string;
  readonly rijen: number;
}

/** A delivery as it is remembered, in the database and beside its copies; from these everything can be built again. */
export interface DeliveryRecord {
  readonly schema_version: 1;
  /** 1 for the first; deliveries are applied in this order. */
  readonly nummer: number;
  /** SHA-256 of all that decides what it holds; the same delivery again has the same one. */
  readonly sleutel: string;
  /** The day from which it is known. */
  readonly bekend_op: IsoDate;
  readonly vervangt: Replaces;
  readonly programma: string | null;
  readonly peildatum: IsoDate;
  readonly registratie_vanaf: IsoDate;
  readonly septemberregel: boolean;
  readonly verzonnen: boolean;
  readonly mapping: { readonly naam: string; readonly sha256: string; readonly tekst: string } | null;
  readonly bestanden: readonly RecordedFile[];
  /** Cells that a fix-list put right. */
  readonly verbeterd: number;
  readonly tabellen: readonly RecordedTable[];
}

/** The deliveries that the state after the last one is made of: from the last that replaces everything. */
export function effectiveDeliveries(records: readonly DeliveryRecord[]): readonly DeliveryRecord[] {
  const start = records.findLastIndex(({ vervangt }) => vervangt === 'alles');
  return records.slice(Math.max(0, start));
}

/** The deliveries known on a day. */
export function knownOn(records: readonly DeliveryRecord[], day: IsoDate): readonly DeliveryRecord[] {
  return records.filter(({ bekend_op }) => bekend_op <= day);
}
