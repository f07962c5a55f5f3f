import type { CellStatus, SafeTableParts } from '../protect/safe-table.ts';
import { type Place, placeOf } from './place.ts';

/** One count of one row of one table that holds a number, shown or not, or that its measure counts besides. */
export interface Spot {
  readonly table: number;
  readonly row: number;
  /** Name of the count. */
  readonly count: string;
  readonly place: Place;
  readonly value: number | null;
  readonly status: CellStatus;
}

const WITHOUT_NUMBER: readonly CellStatus[] = ['niet_beschikbaar', 'niet_van_toepassing'];

/**
 * Every count of these tables, also those that only the measure speaks of. Rates and tests follow from
 * counts; sums of other things are no counts.
 */
export function spotsOf(tables: readonly SafeTableParts[]): readonly Spot[] {
  return tables.flatMap((source, table) =>
    source.rows.flatMap(({ keys, cells }, row) => {
      const place = placeOf(source, keys);
      const columns = source.columns.flatMap(({ name, role }, column): readonly Spot[] => {
        const { status, value } = cells[column]!;
        if (role !== 'aantal' || WITHOUT_NUMBER.includes(status)) return [];
        return [{ table, row, count: name, place, value, status }];
      });
      const besides = unseenCounts(source).map(
        (count): Spot => ({ table, row, count, place, value: null, status: 'verborgen' }),
      );
      return [...columns, ...besides];
    }),
  );
}

/** The counts that add up and that the measure speaks of, though the table has no column for them. */
export function unseenCounts({ measure, columns }: SafeTableParts): readonly string[] {
  if (measure.statistic?.kind === 'verhouding_van_sommen') return [];
  const seen = new Set(columns.map(({ name }) => name));
  return measure.counts.flatMap(({ name, additive }) => (additive && !seen.has(name) ? [name] : []));
}

/** One text per spot of a release. */
export function spotKey({ table, row, count }: Pick<Spot, 'table' | 'row' | 'count'>): string {
  return `${table}|${row}|${count}`;
}

/** The name of a table among those of its release: two days of one measure, or two designs, are two tables. */
export function tableName({ id, params }: SafeTableParts): string {
  return [id, params.datum, params.versie].filter((part) => part !== undefined).join('@');
}
