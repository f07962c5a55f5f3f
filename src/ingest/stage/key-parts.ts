import type { CompiledTable } from '../compile-table.ts';
import type { StagedFile } from './staged-table.ts';

/** SQL for the values of the fields of the tables of a file. */
type FieldValues = ReadonlyMap<CompiledTable, readonly string[]>;

/** A column that takes over the key of a table, of its own or another. */
export interface KeyColumn {
  readonly position: number;
  /** The table whose key is meant. */
  readonly from: string;
}

/** Columns that take over another table's key come first: the own key may hold them. */
export function keyColumns({ rules, target }: CompiledTable): readonly KeyColumn[] {
  const found = Object.entries(rules.kolommen)
    .filter(([, { afgeleid }]) => afgeleid === 'sleutel')
    .map(([name, { tabel }]) => ({
      position: target.fields.findIndex((field) => field.name === name),
      from: tabel ?? target.name,
    }));
  const isOwn = ({ from }: KeyColumn): number => (from === target.name ? 1 : 0);
  return found.sort((a, b) => isOwn(a) - isOwn(b));
}

/**
 * SQL for the values that the key of a table is made of in the end: those of the key columns, and for a column
 * that takes over the key of another table the parts of that one. Undefined when such a key is not always made,
 * or when the parts do not follow from it.
 */
export function keyParts(
  file: StagedFile,
  table: CompiledTable,
  values: FieldValues,
): readonly string[] | undefined {
  if (file.bars) return undefined;
  const made = new Map(keyColumns(table).map(({ position, from }) => [position, from]));
  const parts: string[] = [];
  for (const position of table.key) {
    const from = made.get(position);
    if (from === undefined) {
      parts.push(values.get(table)![position]!);
      continue;
    }
    const source = file.tables.find(({ target }) => target.name === from);
    if (source === undefined || source === table || file.skipNames.has(source)) return undefined;
    const own = keyParts(file, source, values);
    if (own === undefined) return undefined;
    parts.push(...own);
  }
  return parts;
}

/** True for a column that takes over a key of which every column is asked for itself, in the same record. */
export function isMadeOfAsked(file: StagedFile, table: CompiledTable, position: number): boolean {
  const made = keyColumns(table).find((column) => column.position === position);
  const source = file.tables.find(({ target }) => target.name === made?.from);
  if (source === undefined || (source !== table && file.skipNames.has(source))) return false;
  return source.key.every((part) => {
    if (source === table && part === position) return false;
    const isMade = keyColumns(source).some((column) => column.position === part);
    return isMade ? isMadeOfAsked(file, source, part) : source.target.fields[part]!.required;
  });
}
