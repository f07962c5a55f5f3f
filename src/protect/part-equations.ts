import { TOTAL } from '../model/table.ts';
import type { CountedTable } from './counted-table.ts';
import { equationOf, type NamedEquation, type RowKeys, withSlack } from './named-equation.ts';

/** A cell, and the finest categories that it covers in each dimension. */
interface Covered {
  readonly key: string;
  readonly value: number;
  readonly box: ReadonlyMap<string, readonly string[]>;
  readonly size: number;
}

/**
 * A count of merged categories or pooled years is the sum of the finer ones, wherever in the release these
 * stand: in the same table, in another design of its measure, or under another name that repeats it.
 */
export function partEquations(
  tables: readonly CountedTable[],
  keys: readonly (readonly RowKeys[])[],
): readonly NamedEquation[] {
  const merged = tables.map(({ measure }) => measure.dimensions.some((dimension) => dimension.merged));
  if (!merged.includes(true)) return [];
  const covered = tables.map((table, t) => coveredCells(table, keys[t]!));
  const named = covered.map((cells, t) => ({ measure: tables[t]!.measure.id, cells }));
  const sums = covered.flatMap((groups, t) =>
    merged[t]
      ? [...groups].flatMap(([group, cells]) =>
          covered.flatMap((others) => tie(cells, others.get(group) ?? [])),
        )
      : [],
  );
  return [...sums, ...leftovers(named)];
}

interface Groups {
  readonly measure: string;
  readonly cells: ReadonlyMap<string, readonly Covered[]>;
}

/** Cells of one measure, of which some parts stand in the release: what these leave is a group too. */
function leftovers(groups: readonly Groups[]): readonly NamedEquation[] {
  const together = new Map<string, Map<string, Covered>>();
  for (const { measure, cells } of groups)
    for (const [group, found] of cells) {
      const name = `${measure}|${group}`;
      const known = together.get(name) ?? new Map<string, Covered>();
      for (const cell of found) known.set(boxText(cell), cell);
      together.set(name, known);
    }
  return [...together.values()].flatMap((cells) =>
    [...cells.values()].flatMap((cell) => rest(cell, [...cells.values()])),
  );
}

function rest(cell: Covered, others: readonly Covered[]): readonly NamedEquation[] {
  if (cell.size === 1) return [];
  const inside = others.filter((other) => other.size < cell.size && isInside(other, cell));
  const parts: Covered[] = [];
  for (const part of inside.sort((a, b) => b.size - a.size))
    if (!parts.some((other) => overlaps(part, other))) parts.push(part);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const value = cell.value - parts.reduce((sum, part) => sum + part.value, 0);
  if (parts.length === 0 || size === cell.size || value < 0) return [];
  const cells = [...parts.map(({ key }) => key), cell.key];
  return withSlack(cells, [...parts.map(() => 1 as const), -1], {
    name: `deel van ${cell.key}`,
    value,
    kind: 'rest',
  });
}

function overlaps(a: Covered, b: Covered): boolean {
  for (const [name, codes] of a.box) if (!codes.some((code) => b.box.get(name)!.includes(code))) return false;
  return true;
}

function boxText({ box }: Covered): string {
  return [...box]
    .map(([name, codes]) => `${name}=${codes.join('+')}`)
    .sort()
    .join('|');
}

/** Each cell that is exactly the sum of cells of the other table. */
function tie(cells: readonly Covered[], others: readonly Covered[]): readonly NamedEquation[] {
  return cells.flatMap((cell) => {
    const inside = others.filter((other) => other.key !== cell.key && isInside(other, cell));
    const equal = inside.filter(({ size }) => size === cell.size);
    const smaller = inside.filter(({ size }) => size < cell.size);
    const finer = equal.length > 0 ? equal.slice(0, 1) : smaller;
    const size = finer.reduce((sum, part) => sum + part.size, 0);
    const value = finer.reduce((sum, part) => sum + part.value, 0);
    if (finer.length === 0 || size !== cell.size || value !== cell.value) return [];
    return equationOf([cell.key, ...finer.map(({ key }) => key)], [1, ...finer.map(() => -1 as const)]);
  });
}

function isInside(part: Covered, whole: Covered): boolean {
  for (const [name, codes] of part.box) {
    const room = whole.box.get(name)!;
    if (!codes.every((code) => room.includes(code))) return false;
  }
  return true;
}

/** The cells of a table by what they count: name, day and dimensions; totals are left to the margins. */
function coveredCells(
  table: CountedTable,
  keys: readonly RowKeys[],
): ReadonlyMap<string, readonly Covered[]> {
  const groups = new Map<string, Covered[]>();
  for (const [r, row] of table.rows.entries())
    for (const [c, key] of keys[r]!.entries()) {
      const value = row.counts[c]!;
      if (key === undefined || typeof value !== 'number') continue;
      const { name, sameAs = name } = table.counts[c]!;
      const box = boxOf(table, row.keys, name);
      const group = [sameAs, ...[...box.keys()].sort()].join('|');
      const size = [...box.values()].reduce((product, codes) => product * codes.length, 1);
      const cell = { key, value, box, size };
      const found = groups.get(group);
      if (found === undefined) groups.set(group, [cell]);
      else if (!found.some((other) => other.key === key)) found.push(cell);
    }
  return groups;
}

/** The finest categories of a row, per dimension; of an opening or closing stock only the year that it is of. */
export function boxOf(
  { measure, params }: CountedTable,
  keys: readonly string[],
  count: string,
): ReadonlyMap<string, readonly string[]> {
  const { carryOver } = measure;
  return new Map(
    measure.dimensions.flatMap(({ name, list, merged }, i) => {
      const code = keys[i]!;
      if (code === TOTAL) return [];
      const parts = merged?.[code] ?? [code];
      const dimension = list === 'per' ? params.per : list === 'schooljaar' ? list : name;
      if (list !== 'schooljaar') return [[dimension, parts] as const];
      if (count === carryOver?.to) return [[dimension, parts.slice(0, 1)] as const];
      return [[dimension, count === carryOver?.from ? parts.slice(-1) : parts] as const];
    }),
  );
}
