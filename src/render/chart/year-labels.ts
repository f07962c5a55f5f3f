import { fitRowLabels, isLabelled, LABEL_GAP, type RowSetting } from './row-labels.ts';
import type { Spec } from './spec.ts';
import { type Block, blockLayers } from './text-layer.ts';
import { widestLine, wrapText } from './wrap-text.ts';

/** Words below a plot, one for each of its years. */
export interface YearLabels {
  readonly blocks: readonly Block[];
  readonly size: number;
  /** Most lines of one label. */
  readonly lines: number;
}

/** The years in slots of `slot` px: smaller, in two lines, or some left out where they are too many. */
export function yearLabels(years: readonly string[], slot: number): YearLabels {
  const whole = years.map((year) => [year]);
  const parts = years.flatMap((year) => year.split(/\s+|(?<=-)/u));
  const room = Math.max(slot - LABEL_GAP, widestLine(parts, { size: 14 }));
  const broken = years.map((year) => wrapText(year, room, { size: 14 }));
  const setting = fitRowLabels([whole, broken], slot);
  const labels = setting.wording === 0 ? whole : broken;
  return {
    blocks: labelled(labels, setting),
    size: setting.size,
    lines: Math.max(1, ...labels.map(({ length }) => length)),
  };
}

/** The labels that are printed, each with its place in the row. */
export function labelled(labels: readonly (readonly string[])[], setting: RowSetting): readonly Block[] {
  return labels
    .map((lines, place) => ({ place, lines }))
    .filter(({ place }) => isLabelled(place, labels.length, setting));
}

/** Prints the labels with their first line at `y` px from the top of the plot. */
export function yearLayers({ blocks, size }: YearLabels, x: Spec, y: number): readonly Spec[] {
  return blockLayers(blocks, { x, y: { value: y } }, { anchor: 'below', size });
}
