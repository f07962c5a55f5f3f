import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A JSON file of figures computed by R. */
export function oracleJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/basic/${name}`, import.meta.url), 'utf8')) as T;
}

/** The rows of a CSV file of figures computed by R, as numbers; `words` says what a text stands for. */
export function oracleRows(
  name: string,
  words: Readonly<Record<string, number>> = {},
): readonly Readonly<Record<string, number>>[] {
  const text = readFileSync(new URL(`../../fixtures/basic/${name}`, import.meta.url), 'utf8');
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, words[value] ?? Number(value)])),
  );
}

/** The tolerance of the oracle: |a - b| <= t x max(1, |b|); no number is close to no number only. */
export function isClose(actual: number | null, expected: number | null, tolerance: number): boolean {
  if (actual === null || expected === null) return actual === expected;
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
