import { type CountOf, NESTED_COUNTS, type NestedCounts, SUMMED_COUNTS } from '../model/nested-counts.ts';
import type { CountedTable } from './counted-table.ts';
import { equationOf, type NamedEquation, type RowKeys, withSlack } from './named-equation.ts';
import { boxOf } from './part-equations.ts';

/** A cell and its finest categories per dimension. */
interface Placed {
  readonly key: string;
  readonly value: number;
  readonly box: ReadonlyMap<string, readonly string[]>;
}

type PlacesOf = (count: CountOf) => ReadonlyMap<string, Placed>;

const YEAR = 'schooljaar';
const STEP = 'k';
/** How many years further or back is looked. */
const MOST_STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * What is known of counts of two measures or two moments beside what their heads say: the one contains the
 * other, so what lies between is a group of persons; or the one is the other over all years.
 */
export function nestedEquations(
  tables: readonly CountedTable[],
  keys: readonly (readonly RowKeys[])[],
): readonly NamedEquation[] {
  const places = placesByCount(tables, keys);
  const placesOf: PlacesOf = ([measure, count]) => places.get(`${measure}|${count}`) ?? new Map();
  return [
    ...NESTED_COUNTS.flatMap((nested) => between(nested, placesOf)),
    ...SUMMED_COUNTS.flatMap(({ part, whole }) => overYears(placesOf(part), placesOf(whole))),
  ];
}

function between({ part, whole, link }: NestedCounts, placesOf: PlacesOf): readonly NamedEquation[] {
  const parts = placesOf(part);
  const partAt = (box: Placed['box']) =>
    BOXES_OF_PART[link](box)
      .map((wanted) => parts.get(boxText(wanted)))
      .find((part) => part !== undefined);
  return [...placesOf(whole).values()].flatMap((cell) => {
    const direct = partAt(cell.box);
    const years = cell.box.get(YEAR) ?? [];
    const found =
      direct === undefined ? years.map((year) => partAt(new Map([...cell.box, [YEAR, [year]]]))) : [direct];
    return difference(cell, found, `${part.join('.')} < ${whole.join('.')}`);
  });
}

/** Where the part can stand, the nearest first. */
const BOXES_OF_PART: Readonly<
  Record<NestedCounts['link'], (box: Placed['box']) => readonly Placed['box'][]>
> = {
  zelfde: (box) => [box],
  volgende_k: (box) => otherSteps(box, -1),
  vorige_k: (box) => otherSteps(box, 1),
  '31_oktober': (box) => [stockOfYear(box)].filter((found) => found !== undefined),
};

/** The same fewer (-1) or more (1) years after the start, the nearest first. */
function otherSteps(box: Placed['box'], sign: 1 | -1): readonly Placed['box'][] {
  const step = box.get(STEP)?.[0];
  if (step === undefined) return [];
  return MOST_STEPS.map((distance) => new Map([...box, [STEP, [String(Number(step) + sign * distance)]]]));
}

/** The stock of 31 October opens the transitions of its school year; where they lead is a total. */
function stockOfYear(box: Placed['box']): Placed['box'] | undefined {
  const [year, ...others] = box.get(YEAR) ?? [];
  if (year === undefined || others.length > 0 || box.has('naar')) return undefined;
  const level = box.get('van');
  const day = ['datum', [`${year}-10-31`]] as const;
  return new Map([day, ...(level === undefined ? [] : [['niveaugroep', level] as const])]);
}

function overYears(
  parts: ReadonlyMap<string, Placed>,
  wholes: ReadonlyMap<string, Placed>,
): readonly NamedEquation[] {
  const years = new Map<string, Placed[]>();
  for (const part of parts.values()) {
    const place = boxText(new Map([...part.box].filter(([name]) => name !== YEAR)));
    years.set(place, [...(years.get(place) ?? []), part]);
  }
  return [...wholes].flatMap(([place, cell]) => difference(cell, years.get(place) ?? [], 'alle jaren'));
}

/** The parts and a rest are the whole; nothing where a part is missing or the parts exceed it. */
function difference(
  whole: Placed,
  parts: readonly (Placed | undefined)[],
  name: string,
): readonly NamedEquation[] {
  const found = parts.filter((part) => part !== undefined);
  if (found.length === 0 || found.length < parts.length) return [];
  const rest = whole.value - found.reduce((sum, { value }) => sum + value, 0);
  if (rest < 0 || found.some(({ key }) => key === whole.key)) return [];
  const cells = [...found.map(({ key }) => key), whole.key];
  const signs = [...found.map(() => 1 as const), -1 as const];
  if (rest === 0 && found.length > 1) return equationOf(cells, signs);
  return withSlack(cells, signs, { name: `${name}|${whole.key}`, value: rest, kind: 'rest' });
}

function placesByCount(
  tables: readonly CountedTable[],
  keys: readonly (readonly RowKeys[])[],
): ReadonlyMap<string, ReadonlyMap<string, Placed>> {
  const places = new Map<string, Map<string, Placed>>();
  for (const [t, table] of tables.entries())
    for (const [r, row] of table.rows.entries())
      for (const [c, key] of keys[t]![r]!.entries()) {
        const value = row.counts[c]!;
        if (key === undefined || typeof value !== 'number') continue;
        const { name } = table.counts[c]!;
        const box = boxOf(table, row.keys, name);
        const count = `${table.measure.id}|${name}`;
        places.set(
          count,
          (places.get(count) ?? new Map<string, Placed>()).set(boxText(box), { key, value, box }),
        );
      }
  return places;
}

function boxText(box: Placed['box']): string {
  return [...box]
    .map(([name, codes]) => `${name}=${codes.join('+')}`)
    .sort()
    .join('|');
}
