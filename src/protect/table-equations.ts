import { schoolYearLabel } from '../model/day.ts';
import { TOTAL } from '../model/table.ts';
import { indexOf } from './count-table.ts';
import type { CountedRow, CountedTable } from './counted-table.ts';
import type { SystemCell } from './linear-system.ts';

export interface Term {
  readonly key: string;
  readonly sign: 1 | -1;
}

/** Signed cells that add up to zero; `slack` is the difference that makes an inequality one. */
export interface NamedEquation {
  readonly terms: readonly Term[];
  readonly slack?: SystemCell;
}

/** The cell keys of a row, in the order of the counts; undefined where there is no number. */
type RowKeys = readonly (string | undefined)[];

interface Line {
  readonly table: CountedTable;
  readonly keys: readonly RowKeys[];
  /** Rows by their categories. */
  readonly rows: ReadonlyMap<string, number>;
}

/** What one table says about its own cells: margins, sums, identities, carry-over, parts of a base. */
export function tableEquations(table: CountedTable, keys: readonly RowKeys[]): readonly NamedEquation[] {
  const rows = new Map(table.rows.map((row, i) => [row.keys.join('\u0000'), i]));
  const line = { table, keys, rows };
  return [
    ...marginEquations(line),
    ...table.rows.flatMap((row, i) => rowEquations(table, row, keys[i]!)),
    ...carryOverEquations(line),
  ];
}

/** `totaal` = its categories, for each dimension; also for totals that the query gave, when they add up. */
function marginEquations({ table, keys }: Line): readonly NamedEquation[] {
  return table.measure.dimensions.flatMap((_, dimension) => {
    const groups = new Map<string, { total?: number; parts: number[] }>();
    for (const [i, row] of table.rows.entries()) {
      const key = row.keys.filter((__, j) => j !== dimension).join('\u0000');
      const group = groups.get(key) ?? { parts: [] };
      if (row.keys[dimension] === TOTAL) group.total = i;
      else group.parts.push(i);
      groups.set(key, group);
    }
    return [...groups.values()].flatMap(({ total, parts }) =>
      total === undefined || parts.length === 0
        ? []
        : table.counts.flatMap((_count, c) => {
            const sum = parts.reduce((n, row) => n + Number(table.rows[row]!.counts[c]), 0);
            if (sum !== table.rows[total]!.counts[c]) return [];
            return equation(
              [keys[total]![c], ...parts.map((row) => keys[row]![c])],
              [1, ...parts.map(() => -1 as const)],
            );
          }),
    );
  });
}

function rowEquations(table: CountedTable, row: CountedRow, keys: RowKeys): readonly NamedEquation[] {
  const at = (name: string) => indexOf(table.counts, name);
  const sums = table.counts.flatMap(({ sumOf }, i) =>
    sumOf === undefined
      ? []
      : equation([keys[i], ...sumOf.map((name) => keys[at(name)])], [1, ...sumOf.map(() => -1 as const)]),
  );
  const identities = table.identities.flatMap(({ terms, relation, text }) => {
    const cells = terms.map(({ count }) => keys[at(count)]);
    const rest = -terms.reduce((sum, { count, sign }) => sum + sign * Number(row.counts[at(count)]), 0);
    const signs = terms.map(({ sign }) => sign);
    if (relation === 'gelijk') return rest === 0 ? equation(cells, signs) : [];
    return rest >= 0 ? withSlack({ cells, signs, rest, name: text }) : [];
  });
  const parts = table.counts.flatMap(({ of, name }, i) => {
    if (of === undefined) return [];
    const rest = Number(row.counts[at(of)]) - Number(row.counts[i]);
    return rest >= 0 ? withSlack({ cells: [keys[i], keys[at(of)]], signs: [1, -1], rest, name }) : [];
  });
  return [...sums, ...identities, ...parts];
}

/** What closes a school year opens the next one. */
function carryOverEquations({ table, keys, rows }: Line): readonly NamedEquation[] {
  const { carryOver, dimensions } = table.measure;
  const year = dimensions.findIndex(({ list }) => list === 'schooljaar');
  if (carryOver === undefined || year < 0) return [];
  const from = indexOf(table.counts, carryOver.from);
  const to = indexOf(table.counts, carryOver.to);
  return table.rows.flatMap((row, i) => {
    const next = row.keys.map((category, j) => (j === year ? nextYear(category) : category)).join('\u0000');
    const other = rows.get(next);
    if (other === undefined || table.rows[other]!.counts[to] !== row.counts[from]) return [];
    return equation([keys[i]![from], keys[other]![to]], [1, -1]);
  });
}

function nextYear(label: string): string {
  return label === TOTAL ? '' : schoolYearLabel(Number(label.slice(0, 4)) + 1);
}

/** Without one of its numbers there is no equation. */
function equation(cells: RowKeys, signs: readonly (1 | -1)[]): readonly NamedEquation[] {
  const terms = cells.flatMap((key, i) => (key === undefined ? [] : [{ key, sign: signs[i]! }]));
  return terms.length === cells.length ? [{ terms }] : [];
}

/** The rest of a base is a group of persons too, though no table shows it. */
function withSlack(part: {
  readonly cells: RowKeys;
  readonly signs: readonly (1 | -1)[];
  readonly rest: number;
  readonly name: string;
}): readonly NamedEquation[] {
  const [found] = equation(part.cells, part.signs);
  if (found === undefined) return [];
  const key = `${part.cells[0]}|rest|${part.name}`;
  const slack = { key, value: part.rest, persons: part.rest, published: false, level: 0 };
  return [{ terms: [...found.terms, { key, sign: 1 }], slack }];
}
