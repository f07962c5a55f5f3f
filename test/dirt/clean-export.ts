import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A table of an export without dirt. */
export interface CleanTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Letters that every encoding writes in another way. */
const ACCENTED = 'Café € ';

/** The small bundled city as tables, with letters in one text column that depend on the encoding. */
export const CLEAN: readonly CleanTable[] = readdirSync('fixtures/mini')
  .filter((file) => file.endsWith('.csv'))
  .map((file) => {
    const [header = [], ...rows] = parse(readFileSync(join('fixtures/mini', file)));
    const study = header.indexOf('opleiding');
    const accented = rows.map((row) => row.map((cell, i) => (i === study ? `${ACCENTED}${cell}` : cell)));
    return { name: file.replace('.csv', ''), header, rows: accented };
  });

/** Tables that no other table refers to. */
export const LEAVES: ReadonlySet<string> = new Set([
  'resultaten',
  'vragen',
  'acties',
  'caseload',
  'export_dossiers',
]);

/** Rows of the flat export that are taken: enough for people with several trajecten and school years. */
const FLAT_ROWS = 120;

/** The start of the bundled flat export: one row per traject and school year, a day later than the twelfth. */
export const CLEAN_FLAT: CleanTable = flatTable();

/** The mapping of the flat export, for any encoding and delimiter; days may be written in two ways. */
export const FLAT_MAPPING: object = flatMapping();

function flatTable(): CleanTable {
  const text = readFileSync('fixtures/flat/export_dossiers.csv', 'utf8').replace('\ufeff', '');
  const [header = [], ...rows] = parse(text, { delimiter: ';' }) as string[][];
  const data = rows.filter(([id]) => id !== 'Totaal').map((row) => row.map(laterInMonth));
  const unique = new Map(data.map((row) => [row.join(';'), row]));
  return { name: 'export_dossiers', header, rows: [...unique.values()].slice(0, FLAT_ROWS) };
}

/** A date in the second half of its month, in the same order: its day can be taken for no month. */
function laterInMonth(cell: string): string {
  return cell.replace(
    /^(\d\d)(\/\d\d\/\d{4})$/,
    (_, day, rest) => `${13 + Math.floor(Number(day) / 2)}${rest}`,
  );
}

function flatMapping(): object {
  const mapping = JSON.parse(readFileSync('fixtures/flat/mapping.json', 'utf8')) as {
    readonly bestanden: readonly Record<string, unknown>[];
  };
  const [{ scheidingsteken: _delimiter, codering: _encoding, ...file } = {}] = mapping.bestanden;
  const datumformaten = ['DD/MM/YYYY', 'MM/DD/YYYY'];
  return { ...mapping, bestanden: [{ ...file, datumformaten, onbekende_kolommen: 'melden' }] };
}
