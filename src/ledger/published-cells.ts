import { placeOfRow } from '../protect/place-of-row.ts';
import type { SafeCell, SafeTableParts } from '../protect/safe-table.ts';

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
  for (const { key, table, cell } of tables.flatMap(countsOf))
    for (const name of [key, `${key}|${table}`]) {
      if (cell.status === 'verborgen') hidden.add(name);
      else if (cell.value !== null && !shown.has(name)) shown.set(name, cell.value);
    }
  return { shown, hidden };
}

interface PublishedCount {
  readonly key: string;
  readonly table: string;
  readonly cell: SafeCell;
}

function countsOf(table: SafeTableParts): readonly PublishedCount[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, i): readonly PublishedCount[] => {
      const { role, name } = table.columns[i]!;
      const key = `${placeOfRow(table, row.keys)}|${name}`;
      return role === 'aantal' ? [{ key, table: table.id, cell }] : [];
    }),
  );
}
