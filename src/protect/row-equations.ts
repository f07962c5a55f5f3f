import { schoolYearLabel } from '../model/day.ts';
import type { Identity } from '../model/measure.ts';
import { TOTAL } from '../model/table.ts';
import { indexOf } from './count-table.ts';
import type { CountedRow, CountedTable } from './counted-table.ts';
import { equationOf, type NamedEquation, type RowKeys, withSlack } from './named-equation.ts';
import { outcomesOf } from './sensitive-counts.ts';

/** What the counts of a row say about each other, and what closes a year about the next. */
export function rowEquations(table: CountedTable, keys: readonly RowKeys[]): readonly NamedEquation[] {
  return [
    ...table.rows.flatMap((row, i) => [
      ...sums(table, keys[i]!),
      ...identities(table, row, keys[i]!),
      ...parts(table, row, keys[i]!),
    ]),
    ...carryOver(table, keys),
  ];
}

function sums(table: CountedTable, keys: RowKeys): readonly NamedEquation[] {
  return table.counts.flatMap(({ sumOf }, i) => {
    if (sumOf === undefined) return [];
    const cells = [keys[i], ...sumOf.map((name) => keys[indexOf(table.counts, name)])];
    return equationOf(cells, [1, ...sumOf.map(() => -1 as const)]);
  });
}

/** An inequality leaves a difference: a group like any other; without one a reader takes it for an equality. */
function identities(table: CountedTable, row: CountedRow, keys: RowKeys): readonly NamedEquation[] {
  return table.identities.flatMap((identity) => {
    const { terms, relation, text } = identity;
    if (isPartOfBase(table, identity)) return [];
    const places = terms.map(({ count }) => indexOf(table.counts, count));
    const cells = places.map((i) => keys[i]);
    const signs = terms.map(({ sign }) => sign);
    const rest = -places.reduce((sum, i, term) => sum + signs[term]! * Number(row.counts[i]), 0);
    if (rest === 0) return equationOf(cells, signs);
    if (relation === 'gelijk' || !(rest >= 0)) return [];
    return withSlack(cells, signs, { name: text, value: rest, kind: 'rest' });
  });
}

/** `part <= base`, which `parts` says already. */
function isPartOfBase({ counts }: CountedTable, { terms, relation }: Identity): boolean {
  if (relation !== 'hoogstens' || terms.length !== 2) return false;
  return terms.some(({ count }, i) => counts[indexOf(counts, count)]!.of === terms[1 - i]!.count);
}

/** The rest of a base is a group of persons too, though no table shows it. */
function parts(table: CountedTable, row: CountedRow, keys: RowKeys): readonly NamedEquation[] {
  const outcomes = outcomesOf(table);
  return table.counts.flatMap(({ of, name }, i) => {
    if (of === undefined) return [];
    const base = indexOf(table.counts, of);
    const rest = Number(row.counts[base]) - Number(row.counts[i]);
    if (!(rest >= 0)) return [];
    return withSlack([keys[i], keys[base]], [1, -1], {
      name,
      value: rest,
      kind: 'rest',
      sensitive: outcomes.has(name) && Number(row.counts[base]) > 0,
    });
  });
}

/** What closes a school year opens the next one. */
function carryOver(table: CountedTable, keys: readonly RowKeys[]): readonly NamedEquation[] {
  const { carryOver: link, dimensions } = table.measure;
  const year = dimensions.findIndex(({ list }) => list === 'schooljaar');
  if (link === undefined || year < 0) return [];
  const rows = new Map(table.rows.map((row, i) => [row.keys.join('\u0000'), i]));
  const from = indexOf(table.counts, link.from);
  const to = indexOf(table.counts, link.to);
  return table.rows.flatMap((row, i) => {
    const other = rows.get(row.keys.with(year, nextYear(row.keys[year]!)).join('\u0000'));
    if (other === undefined || table.rows[other]!.counts[to] !== row.counts[from]) return [];
    return equationOf([keys[i]![from], keys[other]![to]], [1, -1]);
  });
}

/** `2021` or `2021-2022` a year later, in the same form. */
function nextYear(category: string): string {
  if (category === TOTAL) return '';
  const year = Number(category.slice(0, 4)) + 1;
  return category.length === 4 ? String(year) : schoolYearLabel(year);
}
