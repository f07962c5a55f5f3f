import { INK } from '../theme.ts';
import type { FontWeight } from './font-files.ts';
import type { Spec } from './spec.ts';

/** Distance between two lines of a label, in px, for letters of 14. */
export const LINE_HEIGHT = 17;

export interface TextStyle {
  readonly size?: number;
  readonly weight?: FontWeight;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly dx?: number;
  readonly dy?: number;
}

/** A layer that prints the field `text` of each row; `where` gives the channels x and y (and colour). */
export function textLayer(rows: readonly object[], where: Spec, style: TextStyle = {}): Spec {
  const mark = {
    type: 'text',
    align: style.align ?? 'center',
    baseline: 'middle',
    fontSize: style.size ?? 14,
    fontWeight: style.weight ?? 400,
    color: style.colour ?? INK.normal,
    dx: style.dx ?? 0,
    dy: style.dy ?? 0,
  };
  return { data: { values: rows }, mark, encoding: { ...where, text: { field: 'text', type: 'nominal' } } };
}

/** A row of data with the lines of its label. */
export interface Block {
  readonly lines: readonly string[];
}

/**
 * Labels of one or more lines, a layer for each line. `anchor` tells how the block hangs at its point:
 * centred on it, above it or below it.
 */
export function blockLayers(
  blocks: readonly Block[],
  where: Spec,
  style: TextStyle & { readonly anchor: 'middle' | 'above' | 'below' },
): readonly Spec[] {
  const lineHeight = Math.round((style.size ?? 14) * (LINE_HEIGHT / 14));
  const layers = new Map<number, object[]>();
  for (const { lines, ...row } of blocks) {
    const lift = { middle: (lines.length - 1) / 2, above: lines.length - 1, below: 0 }[style.anchor];
    for (const [index, text] of lines.entries()) {
      const dy = (index - lift) * lineHeight;
      layers.set(dy, [...(layers.get(dy) ?? []), { ...row, text }]);
    }
  }
  return [...layers]
    .sort(([a], [b]) => a - b)
    .map(([dy, rows]) => textLayer(rows, where, { ...style, dy: (style.dy ?? 0) + dy }));
}
