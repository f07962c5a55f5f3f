import type { PlotValue } from '../model/plot.ts';
import type { SafeCell } from '../protect/safe-table.ts';
import { FEWEST_FOR_PERCENT, markOf } from './format-cell.ts';

/** A protected cell as something to draw: its number, or the mark that stands in its place. */
export function plotValue(cell: SafeCell): PlotValue {
  const mark = markOf(cell);
  return mark === undefined && cell.value !== null ? { value: cell.value } : { mark: mark ?? 'x' };
}

/** The sum of published cells; hidden as soon as one of them is. */
export function sumCells(cells: readonly SafeCell[]): SafeCell {
  const missing = cells.find((cell) => cell.value === null);
  if (missing !== undefined) return missing;
  const value = cells.reduce((sum, cell) => sum + cell.value!, 0);
  return { status: value === 0 ? 'nul' : 'ok', value };
}

/**
 * The share of a published count in its published total; a mark as soon as one of the two has one, or the
 * total is too small for a percentage.
 */
export function shareOf(part: SafeCell, total: SafeCell): PlotValue {
  const value = plotValue(part);
  if (!isDrawn(value)) return value;
  if (total.value === null) return { mark: 'c' };
  if (total.value === 0) return { mark: 'z' };
  return total.value < FEWEST_FOR_PERCENT ? { mark: 'u' } : { value: value.value / total.value };
}

/** True when the value may be drawn. */
export function isDrawn(value: PlotValue): value is Extract<PlotValue, { readonly value: number }> {
  return 'value' in value;
}

/** Its own wording or else the one of `format`, or the mark between brackets. */
export function plotText(value: PlotValue, format: (number: number) => string): string {
  return isDrawn(value) ? (value.text ?? format(value.value)) : `[${value.mark}]`;
}
