import type { Count } from '../model/measure.ts';
import type { CountedRow, CountedTable } from './counted-table.ts';
import { emptyCell, HIDDEN, shownCell } from './rate-cells.ts';
import type { SafeCell, SafeColumn } from './safe-table.ts';

/** A counted table of which the hidden numbers are gone. What is left of `source` is for declared statistics. */
export interface GuardedTable {
  readonly source: CountedTable;
  /** Per row the protected cell of each count, in the order of `source.counts`. */
  readonly cells: readonly (readonly SafeCell[])[];
}

/** Replaces every hidden count by its status; the rest stays exact. */
export function guardTable(
  source: CountedTable,
  isHidden: (row: number, count: number) => boolean,
): GuardedTable {
  const cells = source.rows.map((row, r) =>
    source.counts.map((_, c) => (isHidden(r, c) ? HIDDEN : cellOf(row, c))),
  );
  return { source, cells };
}

/** Replaces every count by its rounded value. */
export function roundTable(
  source: CountedTable,
  rounded: (row: number, count: number) => number | undefined,
): GuardedTable {
  const cells = source.rows.map((row, r) =>
    source.counts.map((_, c): SafeCell => {
      const value = rounded(r, c);
      if (value !== undefined) return { status: 'afgerond', value };
      return typeof row.counts[c] === 'number' ? HIDDEN : cellOf(row, c);
    }),
  );
  return { source, cells };
}

/** The column of a count. */
export function countColumn({ name, label }: Count): SafeColumn {
  return { name, label, role: 'aantal' };
}

function cellOf(row: CountedRow, count: number): SafeCell {
  const value = row.counts[count]!;
  return typeof value === 'number' ? shownCell(value) : emptyCell(value);
}
