import type { Grid } from '../../model/document.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { alignColumns, wrapLine } from './columns.ts';
import { foldBounds } from './fold-bounds.ts';
import type { TerminalStyle } from './style.ts';

/** One table as aligned text, with its title, definition, legend and source. */
export function renderGrid({ content: grid }: Sealed<Grid>, columns: number, style: TerminalStyle): string {
  const rows = foldBounds(grid);
  const lines = [
    ...wrapLine(grid.title, columns).map(style.strong),
    ...wrapLine(grid.subtitle, columns),
    '',
    ...alignColumns(rows, columns),
    '',
    ...grid.remarks.flatMap((line) => wrapLine(line, columns)),
    ...grid.legend.flatMap(({ mark, meaning }) => wrapLine(`[${mark}] ${meaning}`, columns)),
    ...wrapLine(grid.source, columns),
  ];
  return `${lines.join('\n')}\n`;
}
