import type { Grid } from '../../model/document.ts';

/**
 * The texts of a grid, heads first, with the two bounds of a share behind it in one column: `61% [44 – 76]`.
 * A terminal has no room for three columns per share.
 */
export function foldBounds({
  columns,
  rows,
}: Pick<Grid, 'columns' | 'rows'>): readonly (readonly string[])[] {
  const isBound = (i: number): boolean => columns[i]?.kind === 'grens';
  const hasBounds = (i: number): boolean =>
    columns[i]?.kind === 'aandeel' && isBound(i + 1) && isBound(i + 2) && !isBound(i + 3);
  const isFolded = (i: number): boolean => isBound(i) && (hasBounds(i - 1) || hasBounds(i - 2));
  const shown = columns.flatMap((_, i) => (isFolded(i) ? [] : [i]));
  return [
    shown.map((i) => columns[i]!.label),
    ...rows.map((row) =>
      shown.map((i) => {
        const text = row[i]?.text ?? '';
        const [low, high] = [row[i + 1], row[i + 2]];
        if (!hasBounds(i) || low?.value === undefined || high?.value === undefined) return text;
        return `${text} [${bare(low.text)} – ${bare(high.text)}]`;
      }),
    ),
  ];
}

/** A bound without its percent sign: the share has it. */
function bare(text: string): string {
  return text.replace('%', '');
}
