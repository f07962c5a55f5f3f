import type { Fields } from '../expected-shapes.ts';
import type { Figure } from './shape.ts';

/** A figure that is one number. */
export function figure(
  statistic: string,
  tolerance: number,
  ours: (item: Fields) => number | null | undefined,
): Figure {
  return { statistic, tolerance, ours };
}

/** The two bounds of an interval. */
export function pair(
  statistic: string,
  {
    names: [low, high],
    tolerance,
    bounds,
  }: {
    readonly names: readonly [string, string];
    readonly tolerance: number;
    readonly bounds: (item: Fields) => { readonly low: number; readonly high: number } | null;
  },
): Readonly<Record<string, Figure>> {
  return {
    [low]: figure(statistic, tolerance, (item) => bounds(item)?.low),
    [high]: figure(statistic, tolerance, (item) => bounds(item)?.high),
  };
}

/** A number that goes in. */
export function number(item: Fields, name: string): number {
  return Number(item[name]);
}

/** A list of numbers that goes in. */
export function numbers(item: Fields, name: string): readonly number[] {
  return item[name] as readonly number[];
}
