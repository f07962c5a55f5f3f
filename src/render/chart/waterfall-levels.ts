import type { WaterfallPlot } from '../../model/plot.ts';
import { shownValue } from './value-text.ts';

/** Where the bar of one step starts and ends; undefined where that would tell a hidden amount. */
export type Levels = { readonly from: number; readonly to: number } | undefined;

type Step = WaterfallPlot['steps'][number];

/**
 * Levels of the steps, counted forward from each stand up to the first hidden amount and backward from
 * the next stand down to the last. A step between two hidden ones floats nowhere: its place would be their sum.
 */
export function waterfallLevels(steps: readonly Step[]): readonly Levels[] {
  const forward = forwardLevels(steps);
  const backward = backwardLevels(steps);
  return steps.map((_, index) => forward[index] ?? backward[index]);
}

function forwardLevels(steps: readonly Step[]): readonly Levels[] {
  let level: number | undefined;
  return steps.map(({ role, amount }) => {
    const value = shownValue(amount);
    const from = role === 'stand' ? 0 : level;
    level = from === undefined || value === undefined ? undefined : from + value;
    return from === undefined || level === undefined ? undefined : { from, to: level };
  });
}

function backwardLevels(steps: readonly Step[]): readonly Levels[] {
  let level: number | undefined;
  const levels = steps.toReversed().map(({ role, amount }): Levels => {
    const value = shownValue(amount);
    if (role === 'stand') {
      level = value;
      return value === undefined ? undefined : { from: 0, to: value };
    }
    const to = level;
    level = to === undefined || value === undefined ? undefined : to - value;
    return to === undefined || level === undefined ? undefined : { from: level, to };
  });
  return levels.toReversed();
}
