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
export const LEAVES: ReadonlySet<string> = new Set(['resultaten', 'vragen', 'acties', 'caseload']);
