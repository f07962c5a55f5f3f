import type { SafeTableParts } from '../protect/safe-table.ts';
import { countKey, familiesOf } from './families.ts';
import { type Place, placeText, withoutAxis } from './place.ts';
import { type Spot, spotKey, spotsOf, tableName } from './spots.ts';

const STEP = 'k';

/** Which quantity each count of a release is; equal counts of two tables are one quantity. */
export interface Quantities {
  readonly tables: readonly SafeTableParts[];
  readonly spots: readonly Spot[];
  /** The quantity at a row and count of a table; null where there is no number. */
  readonly at: (table: number, row: number, count: string) => string | null;
  /** The quantity of a count of a measure at a place, whether it stands in a table or not. */
  readonly name: (measure: string, count: string, place: Place) => string;
  /** The true value of a quantity, for who holds the exact tables; null when it is not known. */
  readonly truth: (quantity: string) => number | null;
}

/**
 * Names the quantities of tables about the same persons after what they count and whom. `exact` are the same
 * tables before protection: with them a relation that does not hold in fact is not taken for one. `prefix`
 * keeps the quantities of one delivery apart from those of another.
 */
export function quantitiesOf(
  tables: readonly SafeTableParts[],
  { exact, prefix }: { readonly exact: readonly SafeTableParts[] | undefined; readonly prefix: string },
): Quantities {
  const spots = spotsOf(tables);
  const exactOf = exact === undefined ? undefined : exactValues(exact);
  const numberAt = (spot: Spot) => (exactOf === undefined ? spot.value : exactOf(tables[spot.table]!, spot));
  const families = familiesOf(tables, spots, numberAt);
  const name = (measure: string, count: string, place: Place) => {
    const family = families.get(countKey(measure, count));
    const own = family?.sameAtEveryStep === true ? withoutAxis(place, STEP) : place;
    return `${prefix}${family?.name ?? `${measure}.${count}`}|${placeText(own)}`;
  };
  const values = new Map<string, number | null>();
  const names = new Map<string, string>();
  for (const spot of spots) {
    const { id, measure } = tables[spot.table]!;
    const common = name(measure.id, spot.count, spot.place);
    const value = numberAt(spot);
    const known = values.get(common) ?? null;
    const quantity = known === null || value === null || known === value ? common : `${common}|${id}`;
    values.set(quantity, values.get(quantity) ?? value);
    names.set(spotKey(spot), quantity);
  }
  return {
    tables,
    spots,
    name,
    at: (table, row, count) => names.get(spotKey({ table, row, count })) ?? null,
    truth: (quantity) => (exact === undefined ? null : (values.get(quantity) ?? null)),
  };
}

/** The number in the exact table of the same name, row and column; null where there is none. */
function exactValues(exact: readonly SafeTableParts[]): (table: SafeTableParts, spot: Spot) => number | null {
  const values = new Map<string, number | null>();
  const keyOf = (table: SafeTableParts, row: number, count: string) =>
    [tableName(table), ...table.rows[row]!.keys, count].join('\u0000');
  for (const { table, row, count, value } of spotsOf(exact))
    values.set(keyOf(exact[table]!, row, count), value);
  return (table, { row, count }) => values.get(keyOf(table, row, count)) ?? null;
}
