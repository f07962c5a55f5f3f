import type { PublishedRelease, PublishedTable } from '../model/published-set.ts';
import { isSensitive } from '../model/sensitive-axes.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import type { Quantities } from './quantities.ts';
import { tableName } from './spots.ts';

/** Tables that left the service together, by their number in `quantities.tables`. */
export interface ReleaseTables {
  readonly id: string;
  readonly peildatum: string;
  readonly populatie: string;
  readonly numbers: readonly number[];
}

/** The counts of these tables as everybody sees them; a table without counts is left out. */
export function publishedRelease(
  quantities: Quantities,
  { numbers, ...facts }: ReleaseTables,
): PublishedRelease {
  const tabellen = numbers
    .map((number) => publishedTable(quantities, quantities.tables[number]!, number))
    .filter(({ aantallen }) => aantallen.length > 0);
  return { ...facts, tabellen };
}

/** Under a policy that shows every 0, except where that tells an outcome or a sensitive category of a whole group. */
function isOneOrMore(table: SafeTableParts, row: number, column: number): boolean {
  const { measure, params, policy, columns, dimensions, rows } = table;
  const { keys, cells } = rows[row]!;
  if (policy.zerosMayBeHidden !== false || cells[column]!.status !== 'verborgen') return false;
  if (dimensions.some((axis, i) => keys[i] !== TOTAL && isSensitive(axis, params.per))) return false;
  const { name } = columns[column]!;
  const count = measure.counts.find((candidate) => candidate.name === name);
  if (count !== undefined) return count.of === undefined;
  return measure.statistic !== undefined && !name.startsWith('band_') && name !== 'n_onder_60';
}

function publishedTable({ at }: Quantities, table: SafeTableParts, number: number): PublishedTable {
  const { measure, params, dimensions, columns, rows } = table;
  return {
    id: tableName(table),
    maat: measure.id,
    eenheid: measure.unit,
    per: params.per,
    datum: params.datum ?? null,
    filters: {},
    dimensies: dimensions.map(({ name, list, total }, i) => ({
      naam: name,
      lijst: list,
      categorieen: [...new Set(rows.map(({ keys }) => keys[i]!))].filter((key) => key !== TOTAL),
      totaal: total,
    })),
    aantallen: columns.filter(({ role }) => role === 'aantal').map(({ name }) => name),
    cellen: rows.flatMap(({ keys, cells }, row) =>
      columns.flatMap(({ name, role }, column) => {
        if (role !== 'aantal') return [];
        const { value, status } = cells[column]!;
        const cell = {
          sleutels: keys,
          aantal: name,
          waarde: value,
          status,
          grootheid: at(number, row, name),
        };
        return [isOneOrMore(table, row, column) ? { ...cell, minstens: 1 } : cell];
      }),
    ),
  };
}
