import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltStore } from './build-store.ts';
import { type Comparison, compareValue } from './compare-value.ts';
import { countFigures } from './count-figures.ts';
import { COMPARED_FILES } from './expected-files.ts';
import { fields, type Json, list } from './expected-shapes.ts';

/** Tables without which the figures of a file cannot be there. */
const NEEDS: Readonly<Record<string, string>> = {
  'vragen.json': 'vragen',
  'acties.json': 'acties',
  'signalen.csv': 'resultaten',
  'backtest.json': 'resultaten',
};

/** One expected file held against ours. */
export interface FileComparison {
  readonly file: string;
  readonly compared: number;
  readonly differing: readonly Comparison[];
  /** Largest |a - b| / max(1, |b|). */
  readonly largest: number;
  /** Why nothing was compared. */
  readonly skipped?: string;
}

/** Compares every file of `expected` with the figures of a store. */
export async function compareFolder(store: BuiltStore, expected: string): Promise<readonly FileComparison[]> {
  const figures = await countFigures(store, standDates(expected));
  return readdirSync(expected)
    .sort()
    .map((file) => {
      const compare = COMPARED_FILES[file];
      const lacking = lackingTable(file, store.delivered);
      if (compare === undefined || lacking !== undefined) return skip(file, reasonFor(lacking));
      const comparisons = compare(readJson(expected, file), figures).map((comparison) => ({
        comparison,
        ...compareValue(comparison),
      }));
      return {
        file,
        compared: comparisons.length,
        differing: comparisons.filter(({ differs }) => differs).map(({ comparison }) => comparison),
        largest: Math.max(0, ...comparisons.map(({ size }) => size)),
      };
    });
}

function standDates(expected: string): readonly string[] {
  return list(readJson(expected, 'stand.json')).map((item) => String(fields(item)['datum']));
}

function readJson(folder: string, file: string): Json {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;
}

function lackingTable(file: string, delivered: readonly string[]): string | undefined {
  const table = NEEDS[file];
  return table === undefined || delivered.includes(table) ? undefined : table;
}

function reasonFor(lacking: string | undefined): string {
  return lacking === undefined ? 'no measure yet' : `not available in this export (no ${lacking})`;
}

function skip(file: string, skipped: string): FileComparison {
  return { file, compared: 0, differing: [], largest: 0, skipped };
}
