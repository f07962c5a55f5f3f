import { TOTAL } from '../model/table.ts';
import { isTotal } from '../protect/is-total.ts';
import type { SafeTable } from '../protect/protect.ts';

/** How much of a protected table is hidden. */
export interface Loss {
  /** Counts that hold a number other than 0, or hide one. */
  readonly nonZero: number;
  readonly hidden: number;
  /** Hidden counts that are the total of their table, or of one of its years. */
  readonly totals: number;
}

/** Adds up what the tables hide. */
export function lossOf(tables: readonly SafeTable[]): Loss {
  const losses = tables.map(lossOfTable);
  const sum = (part: keyof Loss) => losses.reduce((n, loss) => n + loss[part], 0);
  return { nonZero: sum('nonZero'), hidden: sum('hidden'), totals: sum('totals') };
}

/** The share of its non-zero counts that is hidden, 0 to 1. */
export function hiddenShare({ nonZero, hidden }: Loss): number {
  return nonZero === 0 ? 0 : hidden / nonZero;
}

function lossOfTable({ rows, columns, dimensions, measure }: SafeTable): Loss {
  const counts = columns.flatMap(({ role, name }, i) => (role === 'aantal' ? [{ i, name }] : []));
  let nonZero = 0;
  let hidden = 0;
  let totals = 0;
  for (const row of rows)
    for (const { i, name } of counts) {
      const { status } = row.cells[i]!;
      if (status === 'verborgen') hidden += 1;
      if (status === 'verborgen' || status === 'ok' || status === 'afgerond') nonZero += 1;
      const isMargin = row.keys.every((key, d) => key === TOTAL || !dimensions[d]!.total);
      if (status === 'verborgen' && isMargin && isTotal(measure, name)) totals += 1;
    }
  return { nonZero, hidden, totals };
}
