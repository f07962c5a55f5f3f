import type { MappingFile } from '../model/mapping.ts';
import type { TableRow, TableRows } from './combine-rows.ts';
import { isSound, reportRow } from './row-fault.ts';

/**
 * Every row has its required columns, and, where files together fill a table, its key is in each of them.
 * The files that fill every required column are its basis; the others complete it.
 */
export function checkRequired(table: TableRows): void {
  const required = table.target.fields.flatMap((field, i) => (field.required ? [i] : []));
  const files = filesBehind(table, required);
  for (const row of table.rows) {
    if (!isSound(row)) continue;
    if (!checkSides(row, table, files)) continue;
    for (const position of required) {
      if (row.values[position] !== null) continue;
      reportRow(row, { code: 'OR-101', position, details: { kolom: table.target.fields[position]!.name } });
    }
  }
}

interface Sides {
  readonly basis: ReadonlySet<MappingFile>;
  readonly others: readonly MappingFile[];
}

function filesBehind({ rows }: TableRows, required: readonly number[]): Sides {
  const basis = new Set<MappingFile>();
  const others = new Set<MappingFile>();
  for (const { table } of rows.flatMap((row) => row.parts)) {
    const complete = required.every((position) => table.headers[position] !== undefined);
    (complete ? basis : others).add(table.entry);
  }
  return { basis, others: [...others] };
}

/** Says where the key of a row is missing; false when the row has no basis. */
function checkSides(row: TableRow, { target }: TableRows, { basis, others }: Sides): boolean {
  if (others.length === 0) return true;
  const { key } = row.parts[0]!.table;
  const sleutel = key.map((position) => target.fields[position]!.name).join(', ');
  const present = new Set(row.parts.map((part) => part.table.entry));
  const fault = (code: string, files: readonly MappingFile[]): void =>
    reportRow(row, {
      code,
      position: key[0]!,
      details: { sleutel, bestand: files.map((file) => file.patroon).join(', ') },
    });
  if (basis.size > 0 && ![...present].some((entry) => basis.has(entry))) {
    fault('OR-204', [...basis]);
    return false;
  }
  for (const other of others) if (!present.has(other)) fault('OR-205', [other]);
  return true;
}
