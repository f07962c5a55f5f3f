import type { Dimension, Measure } from '../model/measure.ts';
import type { Params } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import type { Policy } from './policy.ts';

/** Why a cell holds a number or does not. */
export type CellStatus =
  | 'ok'
  | 'nul'
  | 'verborgen'
  | 'onzeker'
  | 'niet_van_toepassing'
  | 'niet_beschikbaar'
  | 'afgerond';

/** A value that may leave the service, or null with the reason. A hidden value is nowhere in it. */
export interface SafeCell {
  readonly status: CellStatus;
  readonly value: number | null;
}

/** `definitief`, or why a later edition may differ. */
export type StandVanZaken = 'definitief' | 'voorlopig' | 'nog_niet_rijp';

export interface SafeColumn {
  readonly name: string;
  readonly label: Text;
  /** `verschil` is signed and `punten` is not; both are percentage points. */
  readonly role: 'aantal' | 'aandeel' | 'grens' | 'schatting' | 'toets' | 'verschil' | 'punten';
  /** For a bound: the column it belongs to. */
  readonly of?: string;
  /** For a share that is no rate of its measure: the count that is its denominator. */
  readonly base?: string;
  /** For a value that is no share: how many decimals a reader sees. */
  readonly decimals?: number;
}

export interface SafeRow {
  readonly keys: readonly string[];
  /** In the order of `columns`. */
  readonly cells: readonly SafeCell[];
  readonly stand: StandVanZaken;
}

export interface SafeTableParts {
  /** `stroombalans`, `stroombalans_per_geslacht`, `studiekeuze_verschuiving`, `jaarsucces_vergelijking`. */
  readonly id: string;
  readonly measure: Measure;
  readonly params: Params;
  readonly policy: Policy;
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly SafeColumn[];
  readonly rows: readonly SafeRow[];
}
