import type { PlotValue } from '../../model/plot.ts';
import { HUE } from '../theme.ts';
import type { Spec } from './spec.ts';
import { shownValue } from './value-text.ts';

/** A point of a line; points of one `line` and one `run` are joined. */
export interface LinePoint {
  readonly line: number;
  readonly run: number;
  readonly place: number;
  readonly value: number;
}

/** Dashes by which lines are told apart without their colour; the first is a whole line. */
export const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [7, 3],
  [2, 3],
  [9, 3, 2, 3],
];
/** Shapes of the points of those lines. */
export const SHAPES: readonly string[] = ['circle', 'square', 'triangle-up', 'diamond'];

interface LineLook {
  readonly fill: string;
  readonly strokeWidth: number;
  /** Area of the points in square px; 0 for none. */
  readonly size: number;
  readonly dash?: readonly number[];
  readonly shape?: string;
  readonly interpolate?: string;
}

/** The points of a line that may be drawn; a hidden value ends a run: a gap and nothing else. */
export function linePoints(values: readonly PlotValue[], line: number): readonly LinePoint[] {
  let run = 0;
  return values.flatMap((each, place) => {
    const value = shownValue(each);
    if (value === undefined) run += 1;
    return value === undefined ? [] : [{ line, run, place, value }];
  });
}

/** Lines of one look; `where` gives the channels x and y. */
export function lineLayer(points: readonly LinePoint[], where: Spec, look: LineLook): Spec {
  const { fill, strokeWidth, size, dash = [1, 0], shape = 'circle', interpolate = 'linear' } = look;
  const point = size > 0 && { size, shape, filled: true, fill, opacity: 1 };
  return {
    data: { values: points },
    mark: { type: 'line', stroke: fill, strokeWidth, strokeDash: dash, interpolate, point },
    encoding: {
      ...where,
      detail: [
        { field: 'line', type: 'nominal' },
        { field: 'run', type: 'nominal' },
      ],
    },
  };
}

/** The base line of a plot whose values count from zero. */
export function zeroLine({ y }: { readonly y: Spec }): Spec {
  return {
    data: { values: [{ value: 0 }] },
    mark: { type: 'rule', color: HUE.context },
    encoding: { y },
  };
}
