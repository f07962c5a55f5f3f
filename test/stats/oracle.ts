import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A JSON file of figures computed by R. */
export function oracleJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/basic/${name}`, import.meta.url), 'utf8')) as T;
}

/** The rows of a CSV file of figures computed by R, as numbers. */
export function oracleRows(name: string): readonly Readonly<Record<string, number>>[] {
  const text = readFileSync(new URL(`../../fixtures/basic/${name}`, import.meta.url), 'utf8');
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])),
  );
}

/** The tolerance of the oracle: |a - b| <= t x max(1, |b|). */
export function isClose(actual: number, expected: number, tolerance: number): boolean {
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
