import { schoolYearLabel } from '../model/day.ts';
import type { Measure } from '../model/measure.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import { atMost, type Claim, claimOf } from './claim.ts';
import { placeOf } from './place.ts';
import type { Quantities } from './quantities.ts';

/** The quantity of a count in the row that is looked at. */
type InRow = (count: string) => string | null;

/** What the counts of each row say about each other by the head of their measure. */
export function rowClaims(quantities: Quantities): readonly Claim[] {
  return quantities.tables.flatMap((table, t) =>
    table.rows.flatMap((_, row) => {
      const inRow = inRowOf(quantities, { table, t, row });
      if (table.measure.statistic?.kind === 'verhouding_van_sommen') return ratioClaims(table, inRow);
      return countClaims(table.measure, inRow);
    }),
  );
}

/** What the counts of one place say about each other by the head of their measure. */
export function countClaims(measure: Measure, inRow: InRow): readonly Claim[] {
  return [...sums(measure, inRow), ...identities(measure, inRow), ...parts(measure, inRow)];
}

/** A count that the table does not show is a quantity too, though nobody sees it. */
function inRowOf(
  { at, name }: Quantities,
  { table, t, row }: { readonly table: SafeTableParts; readonly t: number; readonly row: number },
): InRow {
  const columns = new Set(table.columns.map((column) => column.name));
  const place = placeOf(table, table.rows[row]!.keys);
  return (count) => (columns.has(count) ? at(t, row, count) : name(table.measure.id, count, place));
}

function sums({ counts }: Measure, inRow: InRow): readonly Claim[] {
  return counts.flatMap(({ name, sumOf }) =>
    sumOf === undefined
      ? []
      : claimOf('som', [[inRow(name), 1], ...sumOf.map((part) => [inRow(part), -1] as const)]),
  );
}

function identities({ identities: declared }: Measure, inRow: InRow): readonly Claim[] {
  return declared.flatMap(({ terms, relation }) => {
    const signed = terms.map(({ count, sign }) => [inRow(count), sign] as const);
    return relation === 'gelijk' ? claimOf('identiteit', signed) : atMost('identiteit', signed);
  });
}

/** That nobody is left over beside an outcome tells the outcome of each; a part that is a base is no outcome. */
function parts({ counts }: Measure, inRow: InRow): readonly Claim[] {
  const bases = new Set(counts.map(({ of }) => of));
  return counts.flatMap(({ name, of }) => {
    if (of === undefined) return [];
    const claims = atMost('deel', [
      [inRow(name), 1],
      [inRow(of), -1],
    ]);
    return claims.map((claim) => ({ ...claim, tellsAll: !bases.has(name) }));
  });
}

/** Persons by what share they acquired: the bands make up all, and the first of them who is below 60 %. */
function ratioClaims({ columns }: SafeTableParts, inRow: InRow): readonly Claim[] {
  const bands = columns.flatMap(({ name }) => (name.startsWith('band_') ? [name] : []));
  const terms = (sign: 1 | -1, names: readonly string[]) => names.map((name) => [inRow(name), sign] as const);
  return [
    ...claimOf('identiteit', [...terms(1, ['personen']), ...terms(-1, bands)]),
    ...atMost('identiteit', [...terms(1, ['n_onder_60']), ...terms(-1, bands.slice(0, 3))]),
    ...atMost('identiteit', [...terms(1, bands.slice(0, 2)), ...terms(-1, ['n_onder_60'])]),
  ];
}

/** What closes a school year opens the next one. */
export function carryOverClaims({ tables, at }: Quantities): readonly Claim[] {
  return tables.flatMap((table, t) => {
    const { carryOver } = table.measure;
    const year = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
    if (carryOver === undefined || year < 0) return [];
    const rows = new Map(table.rows.map(({ keys }, row) => [keys.join('\u0000'), row]));
    return table.rows.flatMap(({ keys }, row) => {
      const next = rows.get(keys.with(year, nextYear(keys[year]!)).join('\u0000'));
      if (next === undefined) return [];
      return claimOf('aansluiting', [
        [at(t, row, carryOver.from), 1],
        [at(t, next, carryOver.to), -1],
      ]);
    });
  });
}

/** `2021` or `2021-2022` a year later, in the same form; empty for years taken together. */
function nextYear(category: string): string {
  const year = Number(category.slice(0, 4)) + 1;
  if (/^\d{4}$/.test(category)) return String(year);
  return category === schoolYearLabel(year - 1) ? schoolYearLabel(year) : '';
}
