import type { Spec } from './spec.ts';
import { band } from './spec.ts';
import { blockLayers, LINE_HEIGHT } from './text-layer.ts';
import { wrapText } from './wrap-text.ts';

/** The rows of a plot: their channel, their height in px, and the layers that print their names. */
export interface RowNames {
  readonly y: Spec;
  readonly step: number;
  readonly layers: readonly Spec[];
}

interface RowRoom {
  /** Most px for a name, and the space between it and the plot. */
  readonly room: number;
  readonly gap: number;
  /** Least height of a row; a name of more lines makes every row higher. */
  readonly step: number;
  /** Space above and below a name of more lines, together. */
  readonly between: number;
}

/** Names left of the rows, set to the right, on as many lines as they need. */
export function rowNames(names: readonly string[], { room, gap, step, between }: RowRoom): RowNames {
  const rows = names.map((name, row) => ({ row, lines: wrapText(name, room, { size: 14 }) }));
  const y = band('row', names.length);
  return {
    y,
    step: Math.max(step, ...rows.map(({ lines }) => lines.length * LINE_HEIGHT + between)),
    layers: blockLayers(rows, { y, x: { value: 0 } }, { align: 'right', dx: -gap, anchor: 'middle' }),
  };
}
