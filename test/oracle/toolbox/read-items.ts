import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Fields, Json } from '../expected-shapes.ts';

/** How R writes what is no ordinary number. */
const WORDS: Readonly<Record<string, number | null>> = {
  NA: null,
  '': null,
  NaN: Number.NaN,
  Inf: Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
};

/** The rows of a CSV file by column; a cell that R wrote as a number is one. */
export function readRows(path: string): readonly Fields[] {
  const rows = parse(readFileSync(path, 'utf8'), {
    columns: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellValue(cell)])),
  );
}

/** A JSON file. */
export function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8')) as Json;
}

function cellValue(cell: string): number | string | null {
  const word = WORDS[cell];
  if (word !== undefined) return word;
  const value = Number(cell);
  return Number.isNaN(value) ? cell : value;
}
