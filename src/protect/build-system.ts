import { TOTAL } from '../model/table.ts';
import type { CountedRow, CountedTable } from './counted-table.ts';
import type { Equation, LinearSystem, SystemCell } from './linear-system.ts';
import { type NamedEquation, tableEquations } from './table-equations.ts';

/** The system of a release, and which of its cells stands where. */
export interface PlacedSystem extends LinearSystem {
  /** The cell of table, row and count; undefined where there is no number. */
  readonly cellAt: (table: number, row: number, count: number) => number | undefined;
}

/** A cell that was seen, under its key; a table with another value for that key gets one of its own. */
type Drafts = Map<string, SystemCell>;

/**
 * All cells of a release as one linear system: equal cells of two tables are one cell, and margins, sums,
 * declared identities, closing and opening stocks and parts of a base are equations. Cells and equations
 * are sorted by key, so that nothing depends on the order of tables or rows.
 */
export function buildSystem(tables: readonly CountedTable[]): PlacedSystem {
  const drafts: Drafts = new Map();
  const keys = tables.map((table) => table.rows.map((row) => draftRow(table, row, drafts)));
  const equations = tables.flatMap((table, i) => tableEquations(table, keys[i]!));
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

function draftRow(table: CountedTable, row: CountedRow, drafts: Drafts): readonly (string | undefined)[] {
  const place = placeOf(table, row);
  const bases = new Set(table.counts.map((count) => count.of));
  return table.counts.map((count, i) => {
    const value = row.counts[i]!;
    if (typeof value !== 'number') return undefined;
    const persons = row.persons[i] ?? value;
    const common = `${place}|${count.name}`;
    const known = drafts.get(common);
    const same = known === undefined || (known.value === value && known.persons === persons);
    const key = same ? common : `${common}|${table.id}`;
    const level =
      row.keys.filter((category) => category === TOTAL).length + (bases.has(count.name) ? 0.5 : 0);
    const published = count.shown || (known?.published ?? false);
    drafts.set(key, {
      key,
      value,
      persons,
      published,
      level: Math.max(level, same ? (known?.level ?? 0) : 0),
    });
    return key;
  });
}

/** Measure and categories; a total is left out, so that it is the same whatever it is the total of. */
function placeOf({ measure, params }: CountedTable, row: CountedRow): string {
  const dated = measure.dimensions.some(({ list }) => list === 'datum') ? '' : (params.datum ?? '');
  const categories = measure.dimensions.flatMap(({ name, list }, i) => {
    const category = row.keys[i]!;
    if (category === TOTAL) return [];
    return [`${list === 'per' ? params.per : name}=${category}`];
  });
  return [measure.id, dated, ...categories].join('|');
}

function distinct(
  equations: readonly NamedEquation[],
  index: ReadonlyMap<string, number>,
): readonly Equation[] {
  const named = new Map<string, Equation>();
  for (const { terms } of equations) {
    const equation = [...terms]
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
