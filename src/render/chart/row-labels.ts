import { textWidth } from './text-width.ts';

/** How the labels of a row of equal slots are set. */
export interface RowSetting {
  readonly size: number;
  /** Which of the wordings offered is used. */
  readonly wording: number;
  /** Every how manyth label is printed, counted back from the last. */
  readonly every: number;
}

const SIZES = [14, 13, 12];
/** Least space between two labels of a row, in px. */
export const LABEL_GAP = 6;

/**
 * Finds how to print a label in each slot of `slot` px: the first wording at the largest size that fits, and
 * where none fits, the last wording at 12 px with labels left out. A wording is a list of label lines.
 */
export function fitRowLabels(
  wordings: readonly (readonly (readonly string[])[])[],
  slot: number,
): RowSetting {
  for (const [wording, labels] of wordings.entries()) {
    for (const size of SIZES) {
      if (widestLabel(labels, size) + LABEL_GAP <= slot) return { size, wording, every: 1 };
    }
  }
  const wording = wordings.length - 1;
  const widest = widestLabel(wordings[wording] ?? [], 12);
  return { size: 12, wording, every: Math.ceil((widest + LABEL_GAP) / slot) };
}

/** True for the slots whose label is printed; the last always is. */
export function isLabelled(index: number, count: number, { every }: RowSetting): boolean {
  return (count - 1 - index) % every === 0;
}

function widestLabel(labels: readonly (readonly string[])[], size: number): number {
  return Math.max(0, ...labels.flat().map((line) => textWidth(line, size, 600)));
}
