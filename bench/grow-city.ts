import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = 'fixtures/stad';

/**
 * Writes a city of about so many rows over all files: the bundled one with every person copied under new
 * keys, or with the first persons only. Returns the rows written.
 */
export function growCity(folder: string, rows: number): number {
  mkdirSync(folder, { recursive: true });
  cpSync(join(SOURCE, 'onderwijs-report.yaml'), join(folder, 'onderwijs-report.yaml'));
  const files = readdirSync(SOURCE).filter((name) => name.endsWith('.csv') && name !== 'caseload.csv');
  const tables = files.map((name) => ({ name, ...readTable(join(SOURCE, name)) }));
  const whole = tables.reduce((sum, { lines }) => sum + lines.length, 0);
  const copies = Math.max(1, Math.round(rows / whole));
  const kept = copies > 1 ? tables : firstPersons(tables, rows / whole);
  for (const { name, header, lines } of kept) {
    const keys = keysOf(header);
    const text = Array.from({ length: copies }, (_, copy) =>
      lines
        .map((fields) => fields.map((field, i) => keyed(field, copy, keys.includes(i))).join(','))
        .join('\n'),
    );
    writeFileSync(join(folder, name), `${header.join(',')}\n${text.join('\n')}\n`);
  }
  return kept.reduce((sum, { lines }) => sum + lines.length * copies, 0);
}

interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

function readTable(file: string): Omit<Table, 'name'> {
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return { header: header!.split(','), lines: lines.map((line) => line.split(',')) };
}

function keyed(field: string, copy: number, isKey: boolean): string {
  return isKey && field !== '' && copy > 0 ? `${field}x${copy}` : field;
}

/** A part of the persons, and the rows that belong to them. */
function firstPersons(tables: readonly Table[], part: number): readonly Table[] {
  const known = new Set<string>();
  const inOrder = [...tables].sort((a, b) => rank(a.name) - rank(b.name));
  return inOrder.map((table) => {
    const [own, ...others] = keysOf(table.header);
    const lines =
      others.length === 0
        ? table.lines.slice(0, Math.round(table.lines.length * part))
        : table.lines.filter((fields) => others.every((i) => known.has(fields[i]!)));
    for (const fields of lines) known.add(fields[own!]!);
    return { ...table, lines };
  });
}

/** A table comes after those that it refers to. */
function rank(name: string): number {
  return ['personen.csv', 'trajecten.csv', 'inschrijvingen.csv'].indexOf(name) >>> 0;
}

function keysOf(header: readonly string[]): readonly number[] {
  return header.flatMap((column, i) => (column.endsWith('_id') ? [i] : []));
}
