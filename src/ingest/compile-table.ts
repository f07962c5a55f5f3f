import type { ContractTable } from '../model/contract.ts';
import { dayFormat } from '../model/day-format.ts';
import type { Mapping, MappingColumn, MappingFile, MappingTable } from '../model/mapping.ts';
import { columnReader, isPlainText, type ReadColumn } from './column-reader.ts';
import type { Notation } from './convert-value.ts';
import type { HeaderIndex } from './header-index.ts';
import { type FitsRecord, fitsRules } from './skip-record.ts';

/** A column of a target table with the way to read it. */
export interface CompiledColumn {
  readonly position: number;
  readonly read: ReadColumn;
  /** Positions of its headers in the file. */
  readonly sources: readonly number[];
  /** Header for a finding about it. */
  readonly header: string;
  /** Set when the text of one header is taken over as it stands, trimmed: the texts that mean nothing. */
  readonly plainText: ReadonlySet<string> | undefined;
}

/** How the records of one file become rows of one table. */
export interface CompiledTable {
  readonly target: ContractTable;
  readonly rules: MappingTable;
  readonly entry: MappingFile;
  readonly columns: readonly CompiledColumn[];
  /** By position in the target: the header in the file, undefined when the file does not fill the column. */
  readonly headers: readonly (string | undefined)[];
  /** Positions of the columns that make a row unique. */
  readonly key: readonly number[];
  /** Which records are no row of this table; undefined when all are. */
  readonly skip: FitsRecord | undefined;
  /** One record is one row of this table. */
  readonly grain: boolean;
}

/** What the tables of one file are compiled with. */
export interface FileContext {
  readonly mapping: Mapping;
  readonly entry: MappingFile;
  readonly header: HeaderIndex;
  readonly delimiter: string;
}

const GRAIN: Readonly<Record<string, string>> = {
  persoon: 'personen',
  traject: 'trajecten',
  traject_x_schooljaar: 'inschrijvingen',
};

/** Works out, once per file, how each column of a table is read from its records. */
export function compileTable(target: ContractTable, rules: MappingTable, file: FileContext): CompiledTable {
  const { entry, header } = file;
  const sources: Readonly<Record<string, MappingColumn>> = { ...rules.kolommen, ...rules.kenmerken };
  const names = target.fields.map((field) => field.name);
  const columns = Object.entries(sources).flatMap(([name, column]) => {
    const sources = sourceNames(column).flatMap((source) => header.find(source) ?? []);
    const field = target.fields[names.indexOf(name)]!;
    const empty = new Set(entry.lege_waarden ?? target.missing);
    const read = columnReader(column, {
      field,
      positions: sources,
      empty,
      notation: notationOf(file),
      bounds: file.mapping.grenzen?.[target.name]?.[name],
    });
    return {
      position: names.indexOf(name),
      read,
      sources: column.constante === undefined ? sources : [],
      header: header.header[sources[0] ?? -1] ?? name,
      plainText: isPlainText(column, field) && sources.length === 1 ? empty : undefined,
    };
  });
  const grain = GRAIN[entry.rij ?? ''] ?? entry.rij;
  return {
    target,
    rules,
    entry,
    columns,
    headers: names.map((_, i) => columns.find((column) => column.position === i)?.header),
    key: (rules.sleutel ?? target.key).map((name) => names.indexOf(name)),
    skip: fitsRules(rules.overslaan_als, header),
    grain: grain === undefined ? Object.keys(entry.tabellen).length === 1 : grain === target.name,
  };
}

/** The headers that a column of a mapping asks for. */
export function sourceNames(column: MappingColumn): readonly string[] {
  if (column.bron === undefined) return [];
  return typeof column.bron === 'string' ? [column.bron] : column.bron;
}

function notationOf({ entry, delimiter }: FileContext): Notation {
  const formats = entry.datumformaten ?? ['YYYY-MM-DD', 'DD/MM/YYYY'];
  return {
    dayFormats: formats.flatMap((name) => dayFormat(name) ?? []),
    decimal: entry.decimaal ?? (delimiter === ';' ? '.,' : '.'),
  };
}
