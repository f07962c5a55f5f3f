import type { ContractTable } from '../../model/contract.ts';
import type { MappingFile } from '../../model/mapping.ts';
import type { CompiledTable } from '../compile-table.ts';
import type { FileAccount } from '../file-account.ts';
import type { BrokenRecord } from './write-rows.ts';

/** Rows of several files have different places: the file number times this, plus the line. */
export const PLACES_PER_FILE: number = 2 ** 40;

/** A file whose records lie in the stage as rows, in the table `bron_<number>`. */
export interface StagedFile {
  readonly number: number;
  readonly entry: MappingFile;
  readonly account: FileAccount;
  readonly tables: readonly CompiledTable[];
  /** Per table, by position in the target: SQL for the value in a row of `bron_<number>`. */
  readonly values: ReadonlyMap<CompiledTable, readonly string[]>;
  /** Per table that leaves records out: the column that says so. */
  readonly skipNames: ReadonlyMap<CompiledTable, string>;
  /** Columns of `bron_<number>` in which records can differ. */
  readonly columns: readonly string[];
  /** True when a value holds a bar: keys made of several columns may then be alike though the columns are not. */
  readonly bars: boolean;
  readonly broken: readonly BrokenRecord[];
}

/** What one file says about the rows of a table. */
export interface Feed {
  readonly file: StagedFile;
  readonly table: CompiledTable;
}

/** A canonical table in the stage with the files that feed it. */
export interface StagedTable {
  readonly target: ContractTable;
  readonly feeds: readonly Feed[];
  /** The parts of the mapping behind it; rows have a place for each (`p0`, `p1`, ...). */
  readonly entries: readonly MappingFile[];
}

/** The line of a place in its file. */
export function lineOf(place: number): number {
  return place % PLACES_PER_FILE;
}

/** The number of the file of a place. */
export function fileOf(place: number): number {
  return Math.floor(place / PLACES_PER_FILE);
}

/** The name of the column with the value of a field. */
export function column(position: number): string {
  return `v${position}`;
}

/** The names of the columns with the values of all fields, as a list. */
export function columns({ target }: StagedTable): string {
  return target.fields.map((_, i) => column(i)).join(', ');
}

/** The names of the columns with the places of a row. */
export function places({ entries }: StagedTable): readonly string[] {
  return entries.map((_, i) => `p${i}`);
}

/** Name of the table or view with what each record says about a table. */
export function draftsOf({ target }: Pick<StagedTable, 'target'>): string {
  return `ontwerp_${target.name}`;
}

/** Name of the table or view with the rows of a table. */
export function rowsOf({ target }: Pick<StagedTable, 'target'>): string {
  return `rijen_${target.name}`;
}

/** Name of the view with the places of the rows of a table: what is only counted need not be put together. */
export function placesOf({ target }: Pick<StagedTable, 'target'>): string {
  return `plaatsen_${target.name}`;
}

/** Name of the view with the rows of a table, defaults filled in. */
export function filledOf({ target }: Pick<StagedTable, 'target'>): string {
  return `vol_${target.name}`;
}

/** Names of the columns that make up the key of a row. */
export function keyOf(table: StagedTable): readonly string[] {
  return sameKeys(table) ? table.feeds[0]!.table.key.map(column) : ['sleutel'];
}

/** Name of the column of drafts and rows that is true where the key is whole. */
export const WHOLE_KEY = 'heel';

/** Name of the column of drafts with a hash of the key, where it is whole. */
export const KEY_HASH = 'spoor';

/** SQL that is true for a record or row with a whole key. */
export function hasKey(table: StagedTable): string {
  return `(${keyOf(table)
    .map((name) => `${name} is not null`)
    .join(' and ')})`;
}

/** True when all files make rows unique by the same columns; else their drafts have a column `sleutel`. */
export function sameKeys({ feeds }: StagedTable): boolean {
  return new Set(feeds.map(({ table }) => table.key.join())).size === 1;
}
