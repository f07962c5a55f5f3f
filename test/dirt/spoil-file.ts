import type { CleanTable } from './clean-export.ts';
import type { Fatal, Style } from './dirty-case.ts';
import { encodeText } from './encode-text.ts';

/** A file that must be refused whole, and the finding that must say why: `code line column`. */
export interface SpoiledFile {
  readonly bytes: Uint8Array;
  readonly blocked: string;
}

/** A table in a file that no row can be used of. */
export function spoilFile(table: CleanTable, style: Style, { kind, at }: Fatal): SpoiledFile {
  const { delimiter, newline, encoding } = style;
  const write = (rows: readonly (readonly string[])[]): Uint8Array =>
    encodeText(
      rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(newline),
      encoding,
    );
  const { header, rows } = table;
  const row = at % rows.length;
  const column = at % header.length;
  const beside = (make: (cells: readonly string[], i: number) => string) =>
    [header, ...rows].map((cells, i) => [...cells, make(cells, i)]);
  switch (kind) {
    case 'leeg bestand':
      return { bytes: encodeText('', encoding), blocked: 'OR-002 null null' };
    case 'ander soort bestand':
      return { bytes: Buffer.from('%PDF-1.7\n'), blocked: 'OR-013 null null' };
    case 'nul': {
      const spoiled = rows.map((cells, i) => (i === row ? [...cells.slice(0, -1), '\0'] : cells));
      return { bytes: write([header, ...spoiled]), blocked: 'OR-001 null null' };
    }
    case 'aanhalingsteken open': {
      const text = [header, ...rows.slice(0, row)].map((cells) =>
        cells.map((cell) => quoted(cell, delimiter)),
      );
      const lines = [...text.map((cells) => cells.join(delimiter)), `"${rows[row]!.join(delimiter)}`];
      return { bytes: encodeText(lines.join(newline), encoding), blocked: `OR-006 ${row + 2} null` };
    }
    case 'kolom weg':
      // the first column is the key, which no table can do without
      return {
        bytes: write([header, ...rows].map((cells) => cells.slice(1))),
        blocked: `OR-004 1 ${header[0]}`,
      };
    case 'kolom dubbel':
      return { bytes: write(beside((cells) => cells[column]!)), blocked: `OR-005 1 ${header[column]}` };
    case 'persoonlijke kolom':
      return {
        bytes: write(beside((_, i) => (i === 0 ? 'Rijksregisternummer' : ''))),
        blocked: 'OR-401 1 Rijksregisternummer',
      };
  }
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
