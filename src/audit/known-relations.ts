import { type CountOf, NESTED_COUNTS, type NestedCounts, SUMMED_COUNTS } from '../model/nested-counts.ts';
import { atMost, type Claim, claimOf } from './claim.ts';
import { type Place, placeText, withAxis, withoutAxis } from './place.ts';
import type { Quantities } from './quantities.ts';
import type { Spot } from './spots.ts';

/** The spots of a count by the text of their place. */
type SpotsOf = (count: CountOf) => ReadonlyMap<string, Spot>;

/** What is known of counts of two measures or two moments, where both stand in the tables of this release. */
export function knownClaims(quantities: Quantities): readonly Claim[] {
  const byCount = new Map<string, Map<string, Spot>>();
  for (const spot of quantities.spots) {
    const key = `${quantities.tables[spot.table]!.measure.id}|${spot.count}`;
    byCount.set(key, (byCount.get(key) ?? new Map<string, Spot>()).set(placeText(spot.place), spot));
  }
  const spotsOf: SpotsOf = ([measure, count]) => byCount.get(`${measure}|${count}`) ?? new Map();
  return [
    ...NESTED_COUNTS.flatMap((nested) => nestedClaims(quantities, nested, spotsOf)),
    ...SUMMED_COUNTS.flatMap(({ part, whole }) => summedClaims(quantities, spotsOf(part), spotsOf(whole))),
  ];
}

/** For every whole its part; where years are pooled in the whole only, the parts of these years together. */
function nestedClaims(
  { at }: Quantities,
  { part, whole, link }: NestedCounts,
  spotsOf: SpotsOf,
): readonly Claim[] {
  const parts = spotsOf(part);
  const partAt = (place: Place): Spot | undefined =>
    PLACES_OF_PART[link](place)
      .map((wanted) => parts.get(placeText(wanted)))
      .find((part) => part !== undefined);
  return [...spotsOf(whole).values()].flatMap((spot) => {
    const direct = partAt(spot.place);
    const years = spot.place.get(YEAR) ?? [];
    const found =
      direct === undefined ? years.map((year) => partAt(withAxis(spot.place, YEAR, [year]))) : [direct];
    if (found.length === 0) return [];
    return atMost(link === 'volgende_k' ? 'genest' : 'verband', [
      ...found.map((own) => [own === undefined ? null : at(own.table, own.row, own.count), 1] as const),
      [at(spot.table, spot.row, spot.count), -1],
    ]);
  });
}

const YEAR = 'schooljaar';

/** Where the part can stand, the nearest first. */
const PLACES_OF_PART: Readonly<Record<NestedCounts['link'], (place: Place) => readonly Place[]>> = {
  zelfde: (place) => [place],
  volgende_k: (place) => otherSteps(place, -1),
  vorige_k: (place) => otherSteps(place, 1),
  '31_oktober': (place) => [stockOfYear(place)].filter((found) => found !== undefined),
};

function summedClaims(
  { at }: Quantities,
  parts: ReadonlyMap<string, Spot>,
  wholes: ReadonlyMap<string, Spot>,
): readonly Claim[] {
  const groups = new Map<string, Spot[]>();
  for (const spot of parts.values()) {
    const place = placeText(withoutAxis(spot.place, YEAR));
    groups.set(place, [...(groups.get(place) ?? []), spot]);
  }
  return [...wholes].flatMap(([place, spot]) =>
    claimOf('marge', [
      [at(spot.table, spot.row, spot.count), 1],
      ...(groups.get(place) ?? []).map((part) => [at(part.table, part.row, part.count), -1] as const),
    ]),
  );
}

/** Fewer (-1) or more (1) years after the start, the nearest first. */
function otherSteps(place: Place, sign: 1 | -1): readonly Place[] {
  const step = place.get('k')?.[0];
  if (step === undefined) return [];
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((distance) =>
    withAxis(place, 'k', [String(Number(step) + sign * distance)]),
  );
}

/** The stock of 31 October opens the transitions of its school year; where they lead is a total. */
function stockOfYear(place: Place): Place | undefined {
  const [year, ...others] = place.get(YEAR) ?? [];
  if (year === undefined || others.length > 0 || place.has('naar')) return undefined;
  const level = place.get('van');
  return new Map([
    ['datum', [`${year}-10-31`]],
    ...(level === undefined ? [] : [['niveaugroep', level] as const]),
  ]);
}
