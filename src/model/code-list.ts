import { parse } from 'csv-parse/sync';
import type { Text } from './text.ts';

/** A list of codes with what is known of each: labels, order, coarser levels, flags. */
export interface CodeList {
  /** `niveaus`, `reden_einde`; the name of the file without `.csv`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads the text of a code list: comma separated, a header, first column `code`. Throws when that is not so. */
export function parseCodeList(name: string, csv: string): CodeList {
  const [columns = [], ...records] = parse(csv);
  if (columns[0] !== 'code') throw new Error(`code list ${name}: the first column is not "code"`);
  const rows = records.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]!])));
  return { name, columns, rows };
}

/** The row of a code, or undefined. */
export function codeRow(list: CodeList, code: string): Readonly<Record<string, string>> | undefined {
  return list.rows.find((row) => row['code'] === code);
}

/** The label of a code in both languages; the code itself where the list has none. */
export function codeLabel(list: CodeList, code: string): Text {
  const row = codeRow(list, code);
  return { nl: row?.['label_nl'] || code, en: row?.['label_en'] || row?.['label_nl'] || code };
}
