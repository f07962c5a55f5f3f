import { isSensitive } from '../model/sensitive-axes.ts';
import { TOTAL } from '../model/table.ts';
import type { CountedRow, CountedTable } from './counted-table.ts';
import { isTied } from './is-total.ts';
import type { Equation, LinearSystem, SystemCell } from './linear-system.ts';
import { marginEquations } from './margin-equations.ts';
import type { NamedEquation } from './named-equation.ts';
import { nestedEquations } from './nested-equations.ts';
import { partEquations } from './part-equations.ts';
import { placeOfRow } from './place-of-row.ts';
import { rowEquations } from './row-equations.ts';
import { sameEquations } from './same-equations.ts';
import { ratedOutcomes } from './sensitive-counts.ts';
import { sensitiveEquations } from './sensitive-equations.ts';

/** The system of a release, and which of its cells stands where. */
export interface PlacedSystem extends LinearSystem {
  /** The cell of table, row and count; undefined where there is no number. */
  readonly cellAt: (table: number, row: number, count: number) => number | undefined;
}

/** Cells by key; a table with another value for a key gets one of its own. */
type Drafts = Map<string, SystemCell>;

/**
 * All cells of a release as one linear system: equal cells of two tables are one cell, and margins, sums,
 * declared identities, closing and opening stocks and parts of a base are equations. Cells and equations
 * are sorted by key, so that nothing depends on the order of tables or rows. The last set that starts with
 * a table is kept with it: a release asks for the same system to hide, to prove and to keep.
 */
export function buildSystem(tables: readonly CountedTable[]): PlacedSystem {
  const [first] = tables;
  if (first === undefined) return buildAnew(tables);
  const known = lastWith.get(first);
  if (known !== undefined && isSameList(known.tables, tables)) return known.system;
  const system = buildAnew(tables);
  lastWith.set(first, { tables, system });
  return system;
}

interface Built {
  readonly tables: readonly CountedTable[];
  readonly system: PlacedSystem;
}

const lastWith = new WeakMap<CountedTable, Built>();

function isSameList(a: readonly CountedTable[], b: readonly CountedTable[]): boolean {
  return a.length === b.length && a.every((table, i) => table === b[i]);
}

function buildAnew(tables: readonly CountedTable[]): PlacedSystem {
  const { drafts, keys } = draftTables(tables);
  const equations = [
    ...tables.flatMap((table, t) => [
      ...marginEquations(table, keys[t]!, drafts),
      ...rowEquations(table, keys[t]!),
      ...sensitiveEquations(table, keys[t]!, drafts),
    ]),
    ...sameEquations(tables, keys, drafts),
    ...partEquations(tables, keys),
    ...nestedEquations(tables, keys),
  ];
  for (const { slack } of equations) if (slack !== undefined) drafts.set(slack.key, slack);
  const cells = [...drafts.values()].sort((a, b) => compare(a.key, b.key));
  const index = new Map(cells.map((cell, i) => [cell.key, i]));
  return {
    cells,
    equations: distinct(equations, index),
    cellAt: (table, row, count) => {
      const key = keys[table]![row]![count];
      return key === undefined ? undefined : index.get(key)!;
    },
  };
}

/** The cells that stand in these tables, without what lies between them. */
export function tableCells(tables: readonly CountedTable[]): readonly SystemCell[] {
  return [...draftTables(tables).drafts.values()];
}

function draftTables(tables: readonly CountedTable[]) {
  const drafts: Drafts = new Map();
  const keys = tables.map((table) => table.rows.map((row) => draftRow(table, row, drafts)));
  return { drafts, keys };
}

function draftRow(table: CountedTable, row: CountedRow, drafts: Drafts): readonly (string | undefined)[] {
  const place = placeOfRow(table, row.keys);
  const bases = new Set(table.counts.map((count) => count.of));
  const outcomes = ratedOutcomes(table);
  const totals = row.keys.filter((category) => category === TOTAL).length;
  const isPlain = (i: number) => table.counts[i]!.shown && isPlainCount(table, row, i);
  return table.counts.map((count, i) => {
    const value = row.counts[i]!;
    if (typeof value !== 'number') return undefined;
    const persons = row.persons[i] ?? value;
    const key = keyOf(`${place}|${count.name}`, { value, persons, table: table.id }, drafts);
    const known = drafts.get(key);
    const kind = count.shown || known?.kind === 'getoond' ? 'getoond' : 'rest';
    const isBase = bases.has(count.name) || isTied(table.measure, count.name);
    const level = Math.max(totals + (isBase ? 0.5 : 0), known?.level ?? 0);
    const base = baseOf(table, row, i) ?? known?.base;
    const cell = { key, value, persons, kind, level, ...(base === undefined ? {} : { base }) } as const;
    const isSensitive = outcomes.has(count.name) && isNobodyOf(cell);
    drafts.set(key, withFlags(cell, { plain: isPlain(i), sensitive: isSensitive }, known));
    return key;
  });
}

/** The common key, or one of its own for a table that has another number there. */
function keyOf(
  key: string,
  { value, persons, table }: Pick<SystemCell, 'value' | 'persons'> & { readonly table: string },
  drafts: Drafts,
): string {
  const common = drafts.get(key);
  const same = common === undefined || (common.value === value && common.persons === persons);
  return same ? key : `${key}|${table}`;
}

/** The cell with the flags that it has here or had in a table before. */
function withFlags(
  cell: SystemCell,
  here: { readonly plain: boolean; readonly sensitive: boolean },
  known: SystemCell | undefined,
): SystemCell {
  const plain = here.plain || known?.plain === true ? ({ plain: true } as const) : {};
  const sensitive = here.sensitive || known?.sensitive === true ? ({ sensitive: true } as const) : {};
  return { ...cell, ...plain, ...sensitive };
}

/** That it is 0 says nothing of anybody in particular: no outcome, and no category of a sensitive dimension. */
function isPlainCount(
  { counts, measure, params }: CountedTable,
  { keys }: CountedRow,
  count: number,
): boolean {
  const isSecret = measure.dimensions.some((axis, i) => keys[i] !== TOTAL && isSensitive(axis, params.per));
  return counts[count]!.of === undefined && !isSecret;
}

function isNobodyOf({ value, base }: Pick<SystemCell, 'value' | 'base'>): boolean {
  return value === 0 && base !== undefined && base > 0;
}

function baseOf({ counts }: CountedTable, row: CountedRow, count: number): number | undefined {
  const of = counts[count]!.of;
  if (of === undefined) return undefined;
  return row.persons[counts.findIndex(({ name }) => name === of)] ?? undefined;
}

function distinct(
  equations: readonly NamedEquation[],
  index: ReadonlyMap<string, number>,
): readonly Equation[] {
  const named = new Map<string, Equation>();
  for (const { terms } of equations) {
    const equation = terms
      .map(({ key, sign }) => ({ cell: index.get(key)!, sign }))
      .sort((a, b) => a.cell - b.cell);
    named.set(equation.map(({ cell, sign }) => `${sign * (cell + 1)}`).join(), equation);
  }
  return [...named].sort(([a], [b]) => compare(a, b)).map(([, equation]) => equation);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
