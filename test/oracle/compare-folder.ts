import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { BuiltStore } from './build-store.ts';
import { compareSignals } from './compare-signals.ts';
import { type Comparison, compareValue } from './compare-value.ts';
import { countFigures } from './count-figures.ts';
import { COMPARED_FILES } from './expected-files.ts';
import { fields, type Json, list } from './expected-shapes.ts';

/** A list of signals, not of figures. */
const SIGNALS = 'signalen.csv';

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
  const files: FileComparison[] = [];
  for (const file of readdirSync(expected).sort()) {
    const lacking = lackingTable(file, store.delivered);
    const compare = COMPARED_FILES[file];
    if (lacking !== undefined) files.push(skip(file, `not available in this export (no ${lacking})`));
    else if (file === SIGNALS)
      files.push(compareAll(file, await compareSignals(store, join(expected, file))));
    else if (compare === undefined) files.push(skip(file, 'no measure yet'));
    else files.push(compareAll(file, compare(readExpected(expected, file), figures)));
  }
  return files;
}

function compareAll(file: string, pairs: readonly Comparison[]): FileComparison {
  const comparisons = pairs.map((comparison) => ({ comparison, ...compareValue(comparison) }));
  return {
    file,
    compared: comparisons.length,
    differing: comparisons.filter(({ differs }) => differs).map(({ comparison }) => comparison),
    largest: Math.max(0, ...comparisons.map(({ size }) => size)),
  };
}

function standDates(expected: string): readonly string[] {
  return list(readJson(expected, 'stand.json')).map((item) => String(fields(item)['datum']));
}

/** A JSON file, or a CSV file as a list of mappings of texts. */
function readExpected(folder: string, file: string): Json {
  if (!file.endsWith('.csv')) return readJson(folder, file);
  return parse(readFileSync(join(folder, file), 'utf8'), { columns: true }) as Json;
}

function readJson(folder: string, file: string): Json {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;
}

/** A table that the figures of a file need and that was not delivered. */
function lackingTable(file: string, delivered: readonly string[]): string | undefined {
  const table = NEEDS[file];
  return table === undefined || delivered.includes(table) ? undefined : table;
}

function skip(file: string, skipped: string): FileComparison {
  return { file, compared: 0, differing: [], largest: 0, skipped };
}
