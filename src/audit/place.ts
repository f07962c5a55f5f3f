import type { Dimension } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';

/** What a number is about: axis to the finest categories it takes together; it is a total of all other axes. */
export type Place = ReadonlyMap<string, readonly string[]>;

/** The place of a row; a day asked for is part of it. */
export function placeOf(
  { dimensions, params }: Pick<SafeTableParts, 'dimensions' | 'params'>,
  keys: readonly string[],
): Place {
  const asked = dimensions.some(({ list }) => list === 'datum') ? undefined : params.datum;
  return new Map([
    ...(asked === undefined ? [] : [['datum', [asked]] as const]),
    ...dimensions.flatMap((dimension, i) =>
      keys[i] === TOTAL ? [] : [[axisOf(dimension, params.per), membersOf(dimension, keys[i]!)] as const],
    ),
  ]);
}

/** One name for one axis in all measures: a cohort and a school year are both years, `per` is its trait. */
function axisOf({ name, list }: Pick<Dimension, 'name' | 'list'>, per: string): string {
  if (list === 'per') return per;
  return list === 'schooljaar' ? list : name;
}

/** The finest categories behind a category, in alphabetical order; a category that merges none is its own. */
export function membersOf({ merged }: Dimension, category: string): readonly string[] {
  return [...(merged?.[category] ?? [category])].sort();
}

/** The place as text, the same for every order of its axes. */
export function placeText(place: Place): string {
  return [...place]
    .map(([axis, categories]) => `${axis}=${categories.join('+')}`)
    .sort()
    .join(',');
}

/** The same place without one of its axes. */
export function withoutAxis(place: Place, axis: string): Place {
  return new Map([...place].filter(([name]) => name !== axis));
}

/** The same place with other categories on one axis. */
export function withAxis(place: Place, axis: string, categories: readonly string[]): Place {
  return new Map([...place].map(([name, own]) => [name, name === axis ? categories : own] as const));
}
