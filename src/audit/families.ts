import type { SafeTableParts } from '../protect/safe-table.ts';
import { placeText, withoutAxis } from './place.ts';
import type { Spot } from './spots.ts';

/** The years after the start of a cohort: how many there were at the start is the same at each. */
const STEP = 'k';

/** What one count is called in every measure, and whether it is the same at each `k`. */
export interface Family {
  readonly name: string;
  readonly sameAtEveryStep: boolean;
}

interface FamilyEvidence {
  readonly numberAt: (spot: Spot) => number | null;
  readonly known: ReadonlyMap<string, Family> | undefined;
}

/**
 * The family of every count, by `measure|count`. Counts of two measures with one name, or of which one is
 * said to repeat the other, are one family when they have a place in common and agree at all of those;
 * `numberAt` gives the number at a spot that is compared, or null. What too few numbers tell about is taken
 * from `known` families.
 */
export function familiesOf(
  tables: readonly SafeTableParts[],
  spots: readonly Spot[],
  { numberAt, known: told }: FamilyEvidence,
): ReadonlyMap<string, Family> {
  const families = new Map<string, Family>();
  const known = new Map<string, Map<string, number>>();
  for (const [key, { name, own }] of byCount(tables, spots)) {
    const sameAtEveryStep = isSameAtEveryStep(own, numberAt) ?? told?.get(key)?.sameAtEveryStep ?? false;
    const values = valuesByPlace(own, numberAt, sameAtEveryStep);
    const shared = known.get(name);
    if (shared === undefined || agrees(values, shared)) {
      families.set(key, { name, sameAtEveryStep });
      known.set(name, new Map([...(shared ?? []), ...values]));
    } else families.set(key, { name: key.replace('|', '.'), sameAtEveryStep });
  }
  return families;
}

interface OwnSpots {
  readonly name: string;
  readonly own: readonly Spot[];
}

/** The spots of each count of each measure, with the name that it shares with counts of other measures. */
function byCount(tables: readonly SafeTableParts[], spots: readonly Spot[]): ReadonlyMap<string, OwnSpots> {
  const found = new Map<string, { name: string; own: Spot[] }>();
  for (const spot of spots) {
    const { measure } = tables[spot.table]!;
    const key = countKey(measure.id, spot.count);
    const name = measure.counts.find((count) => count.name === spot.count)?.sameAs ?? spot.count;
    const group = found.get(key);
    if (group === undefined) found.set(key, { name, own: [spot] });
    else group.own.push(spot);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One text for a count of a measure. */
export function countKey(measure: string, count: string): string {
  return `${measure}|${count}`;
}

/** Undefined where two steps of one cohort are never both known, so that nothing tells whether they differ. */
function isSameAtEveryStep(
  own: readonly Spot[],
  numberAt: (spot: Spot) => number | null,
): boolean | undefined {
  if (!own.some(({ place }) => place.has(STEP))) return false;
  const places = new Map<string, (number | null)[]>();
  for (const spot of own) {
    const place = placeText(withoutAxis(spot.place, STEP));
    places.set(place, [...(places.get(place) ?? []), numberAt(spot)]);
  }
  const steps = [...places.values()].filter((values) => values.length > 1);
  const known = steps.map((values) => values.filter((value) => value !== null));
  if (known.some((values) => values.some((value) => value !== values[0]))) return false;
  return steps.length === 0 || known.some((values) => values.length > 1) ? true : undefined;
}

function valuesByPlace(
  own: readonly Spot[],
  numberAt: (spot: Spot) => number | null,
  sameAtEveryStep: boolean,
): ReadonlyMap<string, number> {
  return new Map(
    own.flatMap((spot) => {
      const value = numberAt(spot);
      const place = sameAtEveryStep ? withoutAxis(spot.place, STEP) : spot.place;
      return value === null ? [] : [[placeText(place), value] as const];
    }),
  );
}

function agrees(values: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): boolean {
  const common = [...values.keys()].filter((place) => known.has(place));
  return common.length > 0 && common.every((place) => values.get(place) === known.get(place));
}
