import { CLEAN, type CleanTable } from './clean-export.ts';
import type { DirtyCase, Style } from './dirty-case.ts';
import { encodeText } from './encode-text.ts';
import { type PlantedRow, plantRows } from './plant-rows.ts';

/** What must be said about a file: `code line column` each, in order. */
export interface Manifest {
  readonly read: number;
  readonly rejected: readonly string[];
  readonly duplicates: readonly string[];
  readonly skipped: readonly string[];
  readonly warnings: readonly string[];
}

/** A file with dirt in it, and what was planted. */
export interface DirtyFile {
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
}

/** Writes every table of a case, by file name. */
export function writeCase(
  { styles, plants }: DirtyCase,
  tables: readonly CleanTable[] = CLEAN,
): Readonly<Record<string, DirtyFile>> {
  const files = tables.map((table, i) => [
    `${table.name}.csv`,
    writeDirty(table, styles[i]!, plantRows(table, plants[i]!)),
  ]);
  return Object.fromEntries(files) as Readonly<Record<string, DirtyFile>>;
}

const TITLES = ['Export dossiers, café €', '', 'Dienst Onderwijs'];
const REMARK = 'Opmerking';

function writeDirty(table: CleanTable, style: Style, rows: readonly PlantedRow[]): DirtyFile {
  const { delimiter, newline } = style;
  const header = writtenHeader(table, style);
  const titles = TITLES.slice(0, style.titles);
  const above = [...(style.sep ? [`sep=${delimiter}`] : []), ...titles];
  const headerLine = above.length + 1;
  const told: Told[] = [
    ...(titles.length > 0 ? [{ fate: 'twijfel', text: `OR-014 ${headerLine} null` } as const] : []),
    ...(style.remarks ? [{ fate: 'twijfel', text: `OR-009 ${headerLine} ${REMARK}` } as const] : []),
  ];
  let text = [...above, line(header, style)].join(newline);
  let at = headerLine;
  for (const row of rows) {
    at++;
    if (row.code !== undefined) {
      const column = row.column === undefined ? 'null' : styled(row.column, style);
      told.push({ fate: row.fate, text: `${row.code} ${at} ${column}` });
    }
    const written = writtenRow(table, row, style);
    text += newline + written;
    at += written.split('\n').length - 1;
  }
  if (style.endsInNewline || text.endsWith(newline)) text += newline;
  const of = (fate: PlantedRow['fate']) => told.filter((one) => one.fate === fate).map((one) => one.text);
  return {
    bytes: encodeText(text, style.encoding),
    manifest: {
      read: rows.length,
      rejected: of('afgewezen'),
      duplicates: of('dubbel'),
      skipped: of('overgeslagen'),
      warnings: of('twijfel'),
    },
  };
}

interface Told {
  readonly fate: PlantedRow['fate'];
  readonly text: string;
}

function styled(name: string, { header }: Style): string {
  if (header === 'hoofdletters') return name.toUpperCase();
  return header === 'spaties' ? name.replaceAll('_', ' ') : name;
}

const turned = <Cell>(cells: readonly Cell[], by: number): readonly Cell[] => [
  ...cells.slice(by % cells.length),
  ...cells.slice(0, by % cells.length),
];

function writtenHeader(table: CleanTable, style: Style): readonly string[] {
  const names = table.header.map((name) => styled(name, style));
  return [...turned(names, style.turn), ...(style.remarks ? [REMARK] : [])];
}

function writtenRow(table: CleanTable, row: PlantedRow, style: Style): string {
  if (row.form === 'los') return row.cells[0]!;
  const header = writtenHeader(table, style);
  if (row.code === 'OR-207') return line(header, style);
  // the mapping says in which column a total is told; without one it is told by the first
  if (row.code === 'OR-206')
    return line([...turned(row.cells, style.turn), ...(style.remarks ? [''] : [])], style);
  if (row.fate === 'overgeslagen')
    return line(
      header.map((_, i) => row.cells[i] ?? ''),
      style,
    );
  const spelled = row.cells.map((cell, i) => spell(cell, table.header[i]!, style));
  const cells = [...turned(spelled, style.turn), ...(style.remarks ? [remark(row, style)] : [])];
  if (row.form === 'lang') return line([...cells, 'x'], style);
  if (row.form === 'kort') return line(cells.slice(0, -1), style);
  return row.form === 'stuk'
    ? `${line(cells.slice(0, -1), style)}${style.delimiter}a"b"c`
    : line(cells, style);
}

/** A remark that only depends on the row, so that doubles stay doubles. */
function remark({ cells, form }: PlantedRow, { delimiter, newline }: Style): string {
  if (form !== 'rij' || cells.join('').length % 3 !== 0) return '';
  return `zie "dossier"${delimiter} regel 1${newline}${newline}regel 3 é`;
}

const NUMBERS = /^(?:studiepunten_|nominale_duur)/;

function spell(cell: string, column: string, style: Style): string {
  const [date, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ?? [];
  if (date !== undefined && style.belgianDates) return `${day}/${month}/${year}`;
  const [years, first, second] = /^(\d{4})-(\d{4})$/.exec(cell) ?? [];
  if (years !== undefined && style.shortYears && Number(second) === Number(first) + 1) {
    return `${first}-${second!.slice(2)}`;
  }
  const whole = NUMBERS.test(column) && /^\d+$/.test(cell);
  return whole && style.decimals ? `${cell}${style.delimiter === ';' ? ',' : '.'}0` : cell;
}

function line(cells: readonly string[], { delimiter, quoteAll }: Style): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const needs = (cell: string): boolean => quoteAll || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return cells.map((cell) => (needs(cell) ? quoted(cell) : cell)).join(delimiter);
}
