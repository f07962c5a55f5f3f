import { cyclicCore } from './axis-cycles.ts';
import { type Claim, claimOf } from './claim.ts';
import { countKey } from './families.ts';
import { blocksOf } from './group-relations.ts';
import { type Place, placeText, withoutAxis } from './place.ts';
import type { Quantities } from './quantities.ts';
import { tooManyCrossed } from './refuse-attack.ts';
import { countClaims } from './row-relations.ts';
import { type Spot, tableName } from './spots.ts';

/** Most combinations of categories that are looked at together. */
const MOST_CROSSED = 20_000;

/** Outcomes divide the persons of a count like one axis more. */
const OUTCOME = '#';

/** Persons in none of the categories of an axis. */
const ELSEWHERE: readonly string[] = ['(elders)'];

/**
 * Where the tables over one population form a cycle (by age and sex, by sex and level, by level and age) they
 * say more together than one by one: persons have to be found who fit all of them. There each count is the
 * sum of the crossed counts over all these axes, which no table shows. Without a cycle the tables alone tell
 * everything. An axis on which a person can stand twice divides nobody: its tables are left as they are.
 * Throws UserError(privacy) naming the tables when there are more combinations than can be looked at.
 */
export function jointClaims(quantities: Quantities): readonly Claim[] {
  return populationsOf(quantities).flatMap((spots) => {
    const edges = new Map(
      spots.map((spot) => edgeOf(quantities, spot)).map((edge) => [[...edge].sort().join('|'), edge]),
    );
    const core = cyclicCore([...edges.values()]);
    const axes = [...new Set(core.flatMap((edge) => [...edge]))].filter((axis) => axis !== OUTCOME).sort();
    const own = spots.filter(({ place }) => [...place.keys()].every((axis) => axes.includes(axis)));
    return axes.length === 0 ? [] : crossedClaims(quantities, own, axes);
  });
}

/** The spots of measures that count the same persons: those that have a count in common, also by way of others. */
function populationsOf(quantities: Quantities): readonly (readonly Spot[])[] {
  const { tables, spots, families } = quantities;
  const groups: { readonly names: Set<string>; readonly spots: Spot[] }[] = [];
  const byMeasure = new Map<string, Spot[]>();
  for (const spot of spots) {
    const { id, counts } = tables[spot.table]!.measure;
    if (counts.find(({ name }) => name === spot.count)?.additive !== true) continue;
    const own = byMeasure.get(id);
    if (own === undefined) byMeasure.set(id, [spot]);
    else own.push(spot);
  }
  for (const [id, own] of byMeasure) {
    const names = new Set(own.map(({ count }) => families.get(countKey(id, count))!.name));
    const touched = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    for (const group of touched) {
      groups.splice(groups.indexOf(group), 1);
      own.push(...group.spots);
      for (const name of group.names) names.add(name);
    }
    groups.push({ names, spots: own });
  }
  return groups.map((group) => withoutOverlaps(quantities, group.spots));
}

/** Without the tables of an axis whose categories together exceed their total somewhere. */
function withoutOverlaps(quantities: Quantities, spots: readonly Spot[]): readonly Spot[] {
  const overlapping = overlappingAxes(quantities, spots);
  return spots.filter(({ place }) => ![...place.keys()].some((axis) => overlapping.has(axis)));
}

function overlappingAxes(
  { tables, truth, at, name }: Quantities,
  spots: readonly Spot[],
): ReadonlySet<string> {
  const lines = new Map<string, { readonly axis: string; readonly total: number; sum: number }>();
  for (const { table, row, count, place } of spots)
    for (const axis of place.keys()) {
      const others = withoutAxis(place, axis);
      const total = truth(name(tables[table]!.measure.id, count, others));
      if (total === null) continue;
      const key = `${table}|${count}|${axis}|${placeText(others)}`;
      const line = lines.get(key) ?? { axis, total, sum: 0 };
      line.sum += truth(at(table, row, count)!) ?? 0;
      lines.set(key, line);
    }
  return new Set([...lines.values()].flatMap(({ axis, total, sum }) => (sum > total ? [axis] : [])));
}

/** The axes of a count; where its measure tells outcomes, these are an axis too. */
function edgeOf({ tables }: Quantities, { table, place }: Spot): ReadonlySet<string> {
  const { counts } = tables[table]!.measure;
  return new Set([...place.keys(), ...(counts.length > 1 ? [OUTCOME] : [])]);
}

/** Every count as the sum of the crossed ones, and what the crossed ones of a measure say about each other. */
function crossedClaims(
  quantities: Quantities,
  spots: readonly Spot[],
  axes: readonly string[],
): readonly Claim[] {
  const { tables, at, name } = quantities;
  const blocks = new Map(
    axes.map((axis) => [
      axis,
      [...blocksOf(spots.flatMap(({ place }) => [place.get(axis) ?? []])), ELSEWHERE],
    ]),
  );
  const measures = [
    ...new Map(spots.map(({ table }) => [tables[table]!.measure.id, tables[table]!.measure])).values(),
  ];
  const size = [...blocks.values()].reduce((product, { length }) => product * length, 1);
  const counts = measures.reduce((sum, measure) => sum + measure.counts.length, 0);
  if (size * counts > MOST_CROSSED) throw tooManyCrossed(spots.map(({ table }) => tableName(tables[table]!)));
  const crossed = crossings(blocks, new Map());
  return [
    ...spots.flatMap(({ table, row, count, place }) => {
      const { id } = tables[table]!.measure;
      const inside = crossings(blocks, place).map((part) => [name(id, count, part), -1] as const);
      return claimOf('kruising', [[at(table, row, count), 1], ...inside]);
    }),
    ...measures.flatMap((measure) =>
      crossed.flatMap((place) => countClaims(measure, (count) => name(measure.id, count, place))),
    ),
  ];
}

/** The crossed places that lie in this one: on each axis one block of its categories, or any where it is a total. */
function crossings(
  blocks: ReadonlyMap<string, readonly (readonly string[])[]>,
  within: Place,
): readonly Place[] {
  return [...blocks].reduce<readonly Place[]>(
    (places, [axis, own]) => {
      const wanted = within.get(axis);
      const kept = wanted === undefined ? own : own.filter(([first]) => wanted.includes(first!));
      return places.flatMap((place) => kept.map((block) => new Map([...place, [axis, block]])));
    },
    [new Map()],
  );
}
