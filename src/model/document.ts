import type { Plot } from './plot.ts';
import type { Lang } from './text.ts';

/** Shorthand of the Government Statistical Service, printed in place of or beside a value. */
export type Mark = 'c' | 'u' | 'x' | 'z' | 'p' | 'r' | 'b' | 'e';

/** How a value is written: whole number, signed number, share (stored as a fraction), or a plain decimal. */
type NumberStyle = 'aantal' | 'saldo' | 'aandeel' | 'aandeel_decimaal' | 'kans' | 'getal';

/** One cell, in one language: `text` is what a person reads, `value` what a workbook stores. */
export interface Cell {
  readonly text: string;
  /** Present only when a number may be shown. */
  readonly value?: number;
  readonly mark?: Mark;
  readonly style?: NumberStyle;
}

export interface GridColumn {
  readonly name: string;
  readonly label: string;
  readonly kind:
    | 'dimensie'
    | 'aantal'
    | 'aandeel'
    | 'grens'
    | 'schatting'
    | 'toets'
    | 'verschil'
    | 'punten'
    | 'noot';
}

/** How Excel may draw a table itself, from its cells, so that a reader can change the chart. */
export interface NativeChart {
  /** Columns beside each other, columns stacked to 100 %, or lines; the first column gives the categories. */
  readonly kind: 'kolommen' | 'gestapeld' | 'lijnen';
  readonly title: string;
  /** What is drawn, for who cannot see it; at least 20 characters. */
  readonly description: string;
  /** Names of the columns that are drawn, each a series. */
  readonly series: readonly string[];
  /** Those among them that are a line over the columns. */
  readonly lines: readonly string[];
}

/** One table: what a sheet, a `<table>` or a block on the terminal is drawn from. */
export interface Grid {
  /** Sheet name without language: `Tabel_2_stroombalans`; ASCII, at most 31 characters. */
  readonly id: string;
  /** Name for the table part of a workbook: `tbl_2_stroombalans`; the same every year. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Marks used in this grid, each with its meaning. */
  readonly legend: readonly { readonly mark: Mark; readonly meaning: string }[];
  readonly remarks: readonly string[];
  readonly source: string;
  readonly nativeCharts?: readonly NativeChart[];
}

/** A heading with lines of text under it. */
export interface Passage {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A file behind the figures. */
export interface Input {
  readonly file: string;
  readonly sha256: string;
  /** Records after the header. */
  readonly rows: number;
  /** How many of these could not be used and were set aside; absent = none. */
  readonly apart?: number;
}

/** The account of a delivered file: `read` is the sum of the others. */
export interface RowsOfFile {
  readonly file: string;
  /** Records after the header. */
  readonly read: number;
  readonly used: number;
  /** Records with faults, set aside. */
  readonly apart: number;
  /** Records that stood there twice, or hold no data. */
  readonly outside: number;
}

/** What an output was made from; printed on the sheet Herkomst and in the manifest. */
export interface Provenance {
  readonly peildatum: string;
  readonly registratieVanaf: string;
  readonly toolVersion: string;
  readonly inputs: readonly Input[];
  readonly policy: string;
  /** Fixture data: every output says so. */
  readonly invented: boolean;
  readonly audience: 'extern' | 'intern';
  /** Only deliveries known on this day count; undefined = all. */
  readonly asOf?: string | undefined;
}

/** A part of a report that is read from top to bottom: what is said, the pictures, then their tables. */
export interface Chapter {
  /** Short and the same in every language and year: `stroom`. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly plots: readonly Plot[];
  readonly grids: readonly Grid[];
}

/** A report with every word chosen and every number protected; renderers draw it and decide nothing. */
export interface DocumentParts {
  /** File name without extension: `onderwijsrapport_2022-2023`. */
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly keywords: readonly string[];
  /** The cover, passage by passage; the first is the headline. */
  readonly cover: readonly Passage[];
  /** The sheet Toelichting: how it is counted, how protected, what the marks mean. */
  readonly notes: readonly Passage[];
  readonly grids: readonly Grid[];
  readonly plots: readonly Plot[];
  /** The same pictures and tables in reading order, for outputs that are one text. */
  readonly chapters: readonly Chapter[];
  readonly provenance: Provenance;
  /** The provenance in words, label and value; the sheet Herkomst. */
  readonly origin: readonly (readonly [string, string])[];
}
