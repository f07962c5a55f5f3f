import type { PlotValue } from '../../model/plot.ts';

/** What is printed for a value: its own text, `write` of the number, or the mark as `[c]`. */
export function valueText(value: PlotValue, write: (value: number) => string): string {
  if ('mark' in value) return `[${value.mark}]`;
  return value.text ?? write(value.value);
}

/** The number, or undefined where a mark stands in its place. */
export function shownValue(value: PlotValue): number | undefined {
  return 'mark' in value ? undefined : value.value;
}
