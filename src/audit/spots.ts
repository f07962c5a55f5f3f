import type { CellStatus, SafeTableParts } from '../protect/safe-table.ts';
import { type Place, placeOf } from './place.ts';

/** One count of one row of one table that holds a number, shown or not. */
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

/** Every count of these tables. Rates and tests follow from counts; sums of other things are no counts. */
export function spotsOf(tables: readonly SafeTableParts[]): readonly Spot[] {
  return tables.flatMap((source, table) =>
    source.rows.flatMap(({ keys, cells }, row) => {
      const place = placeOf(source, keys);
      return source.columns.flatMap(({ name, role }, column): readonly Spot[] => {
        const { status, value } = cells[column]!;
        if (role !== 'aantal' || WITHOUT_NUMBER.includes(status)) return [];
        return [{ table, row, count: name, place, value, status }];
      });
    }),
  );
}

/** One text per spot of a release. */
export function spotKey({ table, row, count }: Pick<Spot, 'table' | 'row' | 'count'>): string {
  return `${table}|${row}|${count}`;
}

/** The name of a table among those of its release: two days of one measure, or two designs, are two tables. */
export function tableName({ id, params }: SafeTableParts): string {
  return [id, params.datum, params.versie].filter((part) => part !== undefined).join('@');
}
