import { placeOfRow } from '../protect/place-of-row.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';

/** The counts of a release by their key in the linear system: what was told, and what was kept back. */
export interface PublishedCells {
  readonly shown: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

/**
 * Every count that tables show or hide, under the key that `protect` gives it (measure, categories, count).
 * A key with two values, which a table then has apart, stands under the id of its table as well.
 */
export function publishedCells(tables: readonly SafeTableParts[]): PublishedCells {
  const shown = new Map<string, number>();
  const hidden = new Set<string>();
  for (const table of tables)
    for (const row of table.rows)
      for (const [i, { status, value }] of row.cells.entries()) {
        const { role, name } = table.columns[i]!;
        if (role !== 'aantal') continue;
        const key = `${placeOfRow(table, row.keys)}|${name}`;
        const keys = [key, `${key}|${table.id}`];
        if (status === 'verborgen') for (const one of keys) hidden.add(one);
        else if (value !== null) for (const one of keys) if (!shown.has(one)) shown.set(one, value);
      }
  return { shown, hidden };
}
