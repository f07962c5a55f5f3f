import type { Cell, GridColumn } from '../model/document.ts';
import type { Contrast } from '../model/row-statistics.ts';
import type { Lang } from '../model/text.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeColumn, SafeRow } from '../protect/safe-table.ts';
import { textCell } from './format-cell.ts';
import { cellOf } from './release.ts';

/** The differences among these columns of which the table says in words what their interval means. */
export function judged(table: SafeTable, columns: readonly SafeColumn[]): readonly Contrast[] {
  const { contrasts = [] } = table.measure;
  return contrasts.filter(
    ({ name, verdict }) => verdict !== undefined && columns.some((column) => column.name === name),
  );
}

/** The column of such words. */
export function verdictColumn({ name }: Contrast, lang: Lang): GridColumn {
  return { name: `${name}_oordeel`, label: lang === 'nl' ? 'Oordeel' : 'Verdict', kind: 'noot' };
}

/** What the interval of a difference means: above, around or below 0; a dash where there is none. */
export function verdictCell(
  { low, high, verdict }: Contrast,
  { table, row, lang }: { readonly table: SafeTable; readonly row: SafeRow; readonly lang: Lang },
): Cell {
  const [from, to] = [low, high].map((name) => cellOf(table, row, name).value);
  if (from === null || from === undefined || to === null || to === undefined) return textCell('-');
  if (from > 0) return textCell(verdict!.above[lang]);
  return textCell(to < 0 ? verdict!.below[lang] : verdict!.around[lang]);
}
