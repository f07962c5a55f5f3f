import type { Count } from '../model/measure.ts';
import { type RawRow, type RawTable, TOTAL } from '../model/table.ts';
import type { CountedRow, CountedTable, CountValue } from './counted-table.ts';
import { lifetimeCounts } from './lifetime-counts.ts';
import { withMargins } from './margins.ts';
import { oncePer } from './once-per.ts';
import { gatherValues } from './quartile-cells.ts';
import { ratioCounts } from './ratio-counts.ts';

/**
 * A raw table with the counts that are sums of others and the margins of its dimensions; still exact. The same
 * object for the same table: a release is counted several times on its way.
 */
export const countTable: (table: RawTable) => CountedTable = oncePer(countAnew);

function countAnew(table: RawTable): CountedTable {
  const { measure, params } = table;
  const id = tableId(table);
  const { statistic } = measure;
  if (statistic?.kind === 'verhouding_van_sommen') return ratioCounts(table, { id, statistic });
  if (statistic?.kind === 'tijd_tot_gebeurtenis') return lifetimeCounts(table, { id, statistic });
  const countOne = (row: RawRow) => countRow(row, measure.counts);
  const rows = measure.quartiles === undefined ? table.rows.map(countOne) : gatherValues(table, countOne);
  return {
    id,
    measure,
    params,
    counts: measure.counts,
    identities: measure.identities,
    rows: withMargins(rows, measure.dimensions, measure.counts),
  };
}

/** `stroombalans`, `stroombalans_per_geslacht`, `stroombalans_samen`. */
export function tableId({ measure, params }: Pick<RawTable, 'measure' | 'params'>): string {
  const by = params.per === TOTAL ? '' : `_per_${params.per}`;
  return `${measure.id}${by}${params.versie === undefined ? '' : `_${params.versie}`}`;
}

function countRow(row: RawRow, counts: readonly Count[]): CountedRow {
  const selected = row.counts.map((count): CountValue => count ?? 'niet_beschikbaar');
  const values = counts.map((count, i) => sumOrOwn(count, counts, selected) ?? selected[i]!);
  const persons = counts.map((count, i) => {
    const value = values[i]!;
    if (typeof value !== 'number') return null;
    if (count.persons === count.name) return value;
    return count.sumOf === undefined ? (row.persons[i] ?? value) : largest(count, counts, row.persons);
  });
  return { keys: row.keys, counts: values, persons };
}

function sumOrOwn(
  count: Count,
  counts: readonly Count[],
  values: readonly CountValue[],
): CountValue | undefined {
  if (count.sumOf === undefined) return undefined;
  return count.sumOf.reduce<CountValue>((sum, name) => {
    const i = indexOf(counts, name);
    return plus(sum, sumOrOwn(counts[i]!, counts, values) ?? values[i]!);
  }, 0);
}

/** Persons can be behind more than one of the parts; the largest part is what is sure. */
function largest(count: Count, counts: readonly Count[], persons: readonly (number | null)[]): number {
  return Math.max(...count.sumOf!.map((name) => persons[indexOf(counts, name)] ?? 0));
}

/** The place of a count; throws for a name that the measure does not have. */
export function indexOf(counts: readonly Count[], name: string): number {
  const i = counts.findIndex((count) => count.name === name);
  if (i < 0) throw new RangeError(`no count named ${name}`);
  return i;
}

/** The sum of two counts; what is missing in one is missing in the sum. */
function plus(a: CountValue, b: CountValue): CountValue {
  if (typeof a !== 'number') return a;
  return typeof b === 'number' ? a + b : b;
}
