import { isSensitive } from '../model/sensitive-axes.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import { atMost, type Claim, claimOf } from './claim.ts';
import { membersOf, withAxis, withoutAxis } from './place.ts';
import type { Quantities } from './quantities.ts';
import { unseenCounts } from './spots.ts';

/** A category of one dimension with what it takes together. */
interface Group {
  readonly category: string;
  readonly members: readonly string[];
}

/**
 * A total or a merged category of a table is the sum of its finest categories in that table, for each
 * dimension and count. A combination that has no row is 0 to every reader.
 */
export function groupClaims(quantities: Quantities): readonly Claim[] {
  return quantities.tables.flatMap((table, t) =>
    table.dimensions.flatMap((_, dimension) => {
      const groups = categoriesOf(table, dimension);
      const rows = new Map(table.rows.map(({ keys }, row) => [keys.join('\u0000'), row]));
      return table.rows.flatMap(({ keys }, row) =>
        partsOf(groups, keys[dimension]!).flatMap((parts) => {
          const found = parts.flatMap((category) => {
            const part = rows.get(keys.with(dimension, category).join('\u0000'));
            return part === undefined ? [] : [part];
          });
          return sumOfRows(quantities, { table: t, row, parts: found });
        }),
      );
    }),
  );
}

function categoriesOf(table: SafeTableParts, dimension: number): readonly Group[] {
  const categories = new Set(table.rows.map(({ keys }) => keys[dimension]!));
  return [...categories]
    .filter((category) => category !== TOTAL)
    .map((category) => ({ category, members: membersOf(table.dimensions[dimension]!, category) }));
}

/** The finest categories that together are this one; none when it is itself one of the finest. */
function partsOf(groups: readonly Group[], category: string): readonly (readonly string[])[] {
  const finest = groups.filter((group) => !groups.some((other) => isFiner(other, group)));
  if (category === TOTAL) return [finest.map((group) => group.category)];
  const whole = groups.find((group) => group.category === category)!;
  const parts = finest.filter((group) => isFiner(group, whole));
  const covered = parts.flatMap(({ members }) => members).length;
  return parts.length > 0 && covered === whole.members.length ? [parts.map((part) => part.category)] : [];
}

function isFiner(part: Group, whole: Group): boolean {
  return (
    part.members.length < whole.members.length &&
    part.members.every((member) => whole.members.includes(member))
  );
}

/**
 * A category of a sensitive dimension is part of its group, wherever the total of that stands: that nobody is
 * left beside it tells the category of each.
 */
export function sensitiveClaims({ tables, at, name, spots }: Quantities): readonly Claim[] {
  const standing = new Set(spots.map(({ table, row, count }) => at(table, row, count)));
  return spots.flatMap(({ table, row, count, place }) => {
    const { dimensions, params, measure } = tables[table]!;
    return dimensions.flatMap((dimension) => {
      const axis = dimension.list === 'per' ? params.per : dimension.name;
      if (!place.has(axis) || !isSensitive(dimension, params.per)) return [];
      const group = name(measure.id, count, withoutAxis(place, axis));
      if (!standing.has(group)) return [];
      const claims = atMost('deel', [
        [at(table, row, count), 1],
        [group, -1],
      ]);
      return claims.map((claim) => ({ ...claim, tellsAll: true }));
    });
  });
}

function sumOfRows(
  { tables, at }: Quantities,
  { table, row, parts }: { readonly table: number; readonly row: number; readonly parts: readonly number[] },
): readonly Claim[] {
  const { columns } = tables[table]!;
  const counts = columns.flatMap(({ name, role }) => (role === 'aantal' ? [name] : []));
  return [...counts, ...unseenCounts(tables[table]!)].flatMap((name) =>
    claimOf('marge', [
      [at(table, row, name), 1],
      ...parts.map((part) => [at(table, part, name), -1] as const),
    ]),
  );
}

/**
 * Counts of one family split by the same axes, but in coarser and finer categories (years pooled in one
 * table and apart in another): each coarse one is the sum of the finest, whether these are published or not.
 */
export function refinementClaims({ tables, spots, name, at }: Quantities): readonly Claim[] {
  const shapes = new Map<string, typeof spots>();
  for (const spot of spots) {
    const family = name(tables[spot.table]!.measure.id, spot.count, new Map());
    const shape = `${family}|${[...spot.place.keys()].sort().join()}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), spot]);
  }
  return [...shapes.values()].flatMap((own) => {
    const axes = [...own[0]!.place.keys()];
    const blocks = new Map(axes.map((axis) => [axis, blocksOf(own.map(({ place }) => place.get(axis)!))]));
    return own.flatMap(({ table, row, count, place }) => {
      const { id } = tables[table]!.measure;
      const atoms = axes.reduce(
        (places, axis) =>
          places.flatMap((part) =>
            blocks
              .get(axis)!
              .filter((block) => place.get(axis)!.includes(block[0]!))
              .map((block) => withAxis(part, axis, block)),
          ),
        [place],
      );
      if (atoms.length === 1) return [];
      const parts = atoms.map((atom) => [name(id, count, atom), -1] as const);
      return claimOf('hierarchie', [[at(table, row, count), 1], ...parts]);
    });
  });
}

/** The coarsest categories of which every given one is made up. */
export function blocksOf(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
  const blocks = new Map<string, string[]>();
  for (const member of [...new Set(distinct.flat())].sort()) {
    const signature = distinct.flatMap((set, i) => (set.includes(member) ? [i] : [])).join();
    const block = blocks.get(signature);
    if (block === undefined) blocks.set(signature, [member]);
    else block.push(member);
  }
  return [...blocks.values()];
}
