import type { Replaces } from './delivery-record.ts';
import type { Text } from './text.ts';

/** How values are derived that no column of the export holds; there are no others, and no code. */
export const DERIVATIONS = [
  'sleutel',
  'jaar_uit_datum',
  'schooljaar_uit_datum',
  'start_uit_schooljaren',
  'einde_uit_schooljaren',
  'laatste_niet_leeg',
  'eerste_niet_leeg',
  'samenvoegen',
] as const;

type Derivation = (typeof DERIVATIONS)[number];

/** How bytes become text; `auto` is UTF-8 when the bytes are valid UTF-8, else windows-1252. */
export type Encoding = 'utf-8' | 'windows-1252' | 'auto';

/** Where one column of a canonical table (or one trait) comes from. Names are those of `mapping.json`. */
export interface MappingColumn {
  /** Header in the export; more than one for `samenvoegen`, `eerste_niet_leeg` and `laatste_niet_leeg`. */
  readonly bron?: string | readonly string[];
  /** Value in the export to value in the table. */
  readonly waarden?: Readonly<Record<string, string>>;
  /** `fout`, or the value for a cell that is empty or not recognised. */
  readonly anders?: string;
  readonly constante?: string;
  readonly afgeleid?: Derivation;
  /** With `sleutel`: the table whose key is meant; its own table when left out. */
  readonly tabel?: string;
  /** With `samenvoegen`: what stands between the parts; a space when left out. */
  readonly teken?: string;
  /** An end date that is the first day after: the day before is stored. */
  readonly grens?: 'inclusief' | 'exclusief';
  /** The header may be absent from the export. */
  readonly optioneel?: boolean;
}

/** Rows whose cell is one of these texts are left out and counted. */
export interface SkipRule {
  readonly kolom: string;
  readonly is: readonly string[];
}

/** What decides when two rows with one key say different things. */
export type OnConflict = 'fout' | 'laatste_en_melden' | 'eerste_en_melden';

/** How one canonical table is filled from a file. */
export interface MappingTable {
  /** Columns that make a row unique; the key of the contract when left out. */
  readonly sleutel?: readonly string[];
  readonly bij_conflict?: OnConflict;
  readonly overslaan_als?: readonly SkipRule[];
  readonly kolommen: Readonly<Record<string, MappingColumn>>;
  /** Own traits of the persons or trajecten in this table, by name. */
  readonly kenmerken?: Readonly<Record<string, MappingColumn>>;
}

/** How one file, or all files that fit `patroon`, are read. */
export interface MappingFile {
  /** File name; `*` stands for any text. */
  readonly patroon: string;
  readonly scheidingsteken?: string;
  readonly codering?: Encoding;
  readonly decimaal?: '.' | ',';
  /** `YYYY`, `MM`, `DD`, `M`, `D` and the signs between. */
  readonly datumformaten?: readonly string[];
  readonly lege_waarden?: readonly string[];
  /** What one row is: `persoon`, `traject`, `traject_x_schooljaar`, or a table. */
  readonly rij?: string;
  readonly exacte_dubbels?: 'overslaan' | 'fout';
  /** Whether a header that no table uses is reported; `negeren` when left out. */
  readonly onbekende_kolommen?: 'melden' | 'negeren';
  readonly overslaan_als?: readonly SkipRule[];
  readonly tabellen: Readonly<Record<string, MappingTable>>;
}

/** A category of an own trait. */
interface TraitCategory {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

/** An own trait: it passes through unchanged and serves in `--by`. */
export interface Trait {
  readonly naam: string;
  readonly niveau: 'persoon' | 'traject';
  readonly label: Text;
  /** In order; left out = whatever occurs, in alphabetical order. */
  readonly categorieen?: readonly TraitCategory[];
}

/** Other bounds than the contract's for a column. */
export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A `mapping.json`: how somebody's export becomes the canonical tables. No code, no SQL. */
export interface Mapping {
  readonly schema: string;
  readonly naam: string;
  readonly beschrijving?: string;
  readonly peildatum?: string;
  readonly registratie_vanaf?: string;
  /** What a delivery with this mapping replaces; `alles` when left out. */
  readonly vervangt?: Replaces;
  readonly kenmerken?: readonly Trait[];
  /** By table, then by column. */
  readonly grenzen?: Readonly<Record<string, Readonly<Record<string, Bounds>>>>;
  readonly bestanden: readonly MappingFile[];
}
