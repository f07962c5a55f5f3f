import type { Grid, GridColumn } from '../../model/document.ts';
import { element, type Markup } from './markup.ts';
import { pageTable } from './page-table.ts';

/** A table of the report, folded away under its title, with what it means and what its codes mean. */
export function pageGrid(grid: Grid): Markup {
  const { title, subtitle, columns, rows, legend, remarks, source } = grid;
  const codes = legend.map(({ mark, meaning }) => `[${mark}] = ${meaning}`).join('; ');
  return element(
    'details',
    { id: grid.name },
    element('summary', {}, title),
    [subtitle, ...remarks].map((line) => element('p', { class: 'sub' }, line)),
    pageTable({
      caption: title,
      heads: columns.map(({ label }) => label),
      rows: rows.map((row) => row.map(({ text }) => text)),
      rowHeads: leadingDimensions(columns),
      words: new Set(columns.flatMap(({ kind }, i) => (kind === 'dimensie' || kind === 'noot' ? [i] : []))),
    }),
    codes === '' ? [] : element('p', { class: 'sub' }, `${codes}.`),
    element('p', { class: 'sub' }, `${source}.`),
  );
}

/** How many columns name the row before the first one that holds a figure. */
function leadingDimensions(columns: readonly GridColumn[]): number {
  const first = columns.findIndex(({ kind }) => kind !== 'dimensie');
  return Math.max(1, first < 0 ? columns.length : first);
}
