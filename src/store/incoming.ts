import type { Contract } from '../model/contract.ts';
import type { Engine } from './engine.ts';
import { quoteName } from './quote.ts';

/** A delivery on its way into the canonical tables. */
export interface Incoming {
  readonly engine: Engine;
  /** The tables that it brings rows for; those rows stand in `nieuw_<table>`. */
  readonly tables: readonly string[];
  /** The columns that make a row unique, by table; none for rows that only pile up. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

const OTHER_KEYS: readonly (readonly [string, readonly string[]])[] = [
  ['kenmerken', ['kenmerk']],
  ['kenmerk_categorieen', ['kenmerk', 'categorie']],
  ['personen_kenmerken', ['persoon_id', 'kenmerk']],
  ['trajecten_kenmerken', ['traject_id', 'kenmerk']],
];

/** The keys of every table that a delivery can fill. */
export function tableKeys(contract: Contract): Incoming['keys'] {
  return new Map([...contract.tables.map(({ name, key }) => [name, key] as const), ...OTHER_KEYS]);
}

/** Name of what one delivery brings to a table. */
export function incomingName(table: string): string {
  return `nieuw_${table}`;
}

/** Name of the temporary table with what the delivery that is being loaded brings to a table. */
export function stagedName(table: string): string {
  return `levering_${table}`;
}

/** The condition that two rows have the same key, for the aliases `oud` and `nieuw`. */
export function sameKey(key: readonly string[]): string {
  return key.map((column) => `oud.${quoteName(column)} = nieuw.${quoteName(column)}`).join(' and ');
}
