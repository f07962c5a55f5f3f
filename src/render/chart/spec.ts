import type { Lang } from '../../model/text.ts';

/** A part of a Vega-Lite specification: plain JSON. */
export interface Spec {
  readonly [key: string]: unknown;
}

/** What an idiom is given to draw in. */
export interface Frame {
  /** Width of the plot itself in px, without the words beside it. */
  readonly width: number;
  readonly lang: Lang;
  /** For a telephone: what can be missed is left out. */
  readonly narrow?: boolean;
}

/** Turns a plot into a Vega-Lite body: data, size and layers, without title or configuration. */
export type Idiom<P> = (plot: P, frame: Frame) => Spec;

/** A numeric channel without an axis. */
export function quantity(field: string, domain: readonly [number, number]): Spec {
  return {
    field,
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: null,
    stack: null,
  };
}

/** A channel of equal bands, `0` to `count - 1`, without an axis. */
export function band(field: string, count: number): Spec {
  const domain = Array.from({ length: count }, (_, index) => index);
  return { field, type: 'ordinal', scale: { domain }, axis: null };
}

/** A channel whose field holds px from the left or from the top of the plot. */
export function pixels(field: string): Spec {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** A colour that stands in the data. */
export function colourIn(field: string): Spec {
  return { field, type: 'nominal', scale: null, legend: null };
}

/**
 * A numeric channel from 0 to the last of `ticks`, with a light line at each. In a picture of layers every
 * layer that uses the channel must carry this same axis.
 */
export function valueAxis(field: string, ticks: readonly number[], format: string): Spec {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [0, ticks.at(-1)], nice: false },
    stack: null,
    axis: { values: ticks, format, grid: true, title: null, labelFlush: false, labelOverlap: false },
  };
}
