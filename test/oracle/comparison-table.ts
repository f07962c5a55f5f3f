import { type Comparison, compareValue } from './compare-value.ts';

/** A line of the table: what was compared, how many values, how many differ, and the largest difference. */
export interface ComparisonRow {
  readonly name: string;
  readonly compared: number;
  readonly differ: number;
  /** Largest |a - b| / max(1, |b|). */
  readonly largest: number;
}

/** Adds up comparisons under one name. */
export function comparisonRow(name: string, comparisons: readonly Comparison[]): ComparisonRow {
  const differences = comparisons.map(compareValue);
  return {
    name,
    compared: comparisons.length,
    differ: differences.filter(({ differs }) => differs).length,
    largest: differences.reduce((largest, { size }) => Math.max(largest, size), 0),
  };
}

/** The rows as aligned text under a head. */
export function comparisonTable(head: string, rows: readonly ComparisonRow[]): readonly string[] {
  const width = Math.max(head.length, ...rows.map(({ name }) => name.length)) + 2;
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(10))).join('');
  return [
    line([head, 'compared', 'differ', 'largest']),
    ...rows.map(({ name, compared, differ, largest }) =>
      line([name, String(compared), String(differ), largest === 0 ? '0' : largest.toExponential(1)]),
    ),
  ];
}

/** What differs, one line each. */
export function differenceLine(file: string, { where, expected, ours }: Comparison): string {
  return `  ${file} ${where}: expected ${expected}, ours ${ours ?? 'nothing'}`;
}
