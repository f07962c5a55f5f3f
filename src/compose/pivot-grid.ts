import { table as arqueroTable, op } from 'arquero';
import type { Cell, GridColumn } from '../model/document.ts';
import { markCell } from './format-cell.ts';
import type { LooseGrid } from './grid.ts';

const ROW = '__row';

/**
 * Spreads the categories of one dimension over the columns: one count or share per cell. Categories
 * keep the order in which they stand; a combination that does not occur is `[z]`.
 */
export function pivotGrid(grid: LooseGrid, dimension: string): LooseGrid {
  const at = grid.columns.findIndex(({ name }) => name === dimension);
  const valueAt = grid.columns.findIndex(({ kind }) => kind !== 'dimensie');
  if (at < 0 || valueAt < 0) throw new RangeError(`cannot pivot on ${dimension}`);
  const kept = grid.columns.filter(({ name, kind }) => kind === 'dimensie' && name !== dimension);
  const keptAt = kept.map((column) => grid.columns.indexOf(column));
  const categories = [...new Set(grid.rows.map((row) => row[at]!.text))];
  const wide = arqueroTable({
    [ROW]: grid.rows.map((row) => keptAt.map((i) => row[i]!.text).join('\u0000')),
    category: grid.rows.map((row) => row[at]!.text),
    cell: grid.rows.map((row) => row[valueAt]!),
  })
    .groupby(ROW)
    .pivot('category', { cell: op.any('cell') }, { sort: false, limit: Number.POSITIVE_INFINITY });
  const { kind } = grid.columns[valueAt]!;
  const spread: readonly GridColumn[] = categories.map((label) => ({ name: label, label, kind }));
  return {
    columns: [...kept, ...spread],
    rows: (wide.objects() as Record<string, unknown>[]).map((row) => [
      ...String(row[ROW])
        .split('\u0000')
        .slice(0, kept.length)
        .map((text): Cell => ({ text })),
      ...categories.map((category) => (row[category] as Cell | undefined) ?? markCell('z')),
    ]),
  };
}
