import type { DeliveryRecord } from './delivery-record.ts';
import type { Settings } from './settings.ts';
import type { Text } from './text.ts';

/** How full the columns of a table are in one school year, as it may be shown. */
export interface ShownCoverage {
  readonly table: string;
  /** First year of the school year; null = no school year. */
  readonly year: number | null;
  /** Rounded, or exact for internal readers. */
  readonly rows: number;
  /** By column: a band, or for internal readers the number of rows with a value. */
  readonly columns: Readonly<Record<string, string | number>>;
}

/** An optional table that was not delivered, and the figures that are missing for it. */
export interface MissingTable {
  readonly table: string;
  /** Titles of the sheets that disappear. */
  readonly sheets: readonly Text[];
  /** Titles of the measures that lose some of their columns. */
  readonly partly: readonly Text[];
}

/** What `status` says about a store. */
export interface StatusReport {
  readonly deliveries: readonly DeliveryRecord[];
  /** Numbers of the deliveries that the present state is made of. */
  readonly effective: readonly number[];
  readonly settings: Settings;
  /** Records that were set aside because they have faults. */
  readonly setAside: number;
  readonly coverage: readonly ShownCoverage[];
  readonly missing: readonly MissingTable[];
  /** Exact numbers, for internal readers only. */
  readonly exact: boolean;
}
