import type { RawTable } from '../model/table.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import { countKey, type Family, familiesOf } from './families.ts';
import { type Place, placeText, withoutAxis } from './place.ts';
import { rawTruth } from './raw-truth.ts';
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
  /** The true value of a quantity as far as it is known: to who holds the facts, else what is shown of it. */
  readonly truth: (quantity: string) => number | null;
  /** The persons behind it, where they are counted apart. */
  readonly persons: (quantity: string) => number | null;
  /** What each count is called in all measures, by `measure|count`. */
  readonly families: ReadonlyMap<string, Family>;
}

/** The true numbers, for who holds them. */
export interface Facts {
  /** The same tables before protection. */
  readonly exact: readonly SafeTableParts[];
  /** What they were made from: counts that no table shows, and the persons behind counts of other things. */
  readonly raw: readonly RawTable[];
}

interface QuantityContext {
  readonly facts: Facts | undefined;
  readonly prefix: string;
  readonly families?: Quantities['families'];
}

/**
 * Names the quantities of tables about the same persons after what they count and whom. With `facts` a relation
 * that does not hold in fact is not taken for one. `prefix` keeps the quantities of one delivery apart from
 * those of another; `families` are those of tables of which more is known.
 */
export function quantitiesOf(
  tables: readonly SafeTableParts[],
  { facts, prefix, families: told }: QuantityContext,
): Quantities {
  const spots = spotsOf(tables);
  const known = facts === undefined ? undefined : knownNumbers(facts);
  const numberAt = (spot: Spot) =>
    known === undefined ? exactlyShown(spot) : (known(tables[spot.table]!, spot)?.value ?? null);
  const families = familiesOf(tables, spots, { numberAt, known: told });
  const name = (measure: string, count: string, place: Place) => {
    const family = families.get(countKey(measure, count));
    const own = family?.sameAtEveryStep === true ? withoutAxis(place, STEP) : place;
    return `${prefix}${family?.name ?? `${measure}.${count}`}|${placeText(own)}`;
  };
  const values = new Map<string, number | null>();
  const persons = new Map<string, number>();
  const names = new Map<string, string>();
  for (const spot of spots) {
    const table = tables[spot.table]!;
    const common = name(table.measure.id, spot.count, spot.place);
    const value = numberAt(spot);
    const other = values.get(common) ?? null;
    const quantity = other === null || value === null || other === value ? common : `${common}|${table.id}`;
    values.set(quantity, values.get(quantity) ?? value);
    names.set(spotKey(spot), quantity);
    const behind = known?.(table, spot)?.persons;
    if (behind !== undefined) persons.set(quantity, behind);
  }
  return {
    tables,
    spots,
    name,
    families,
    at: (table, row, count) => names.get(spotKey({ table, row, count })) ?? null,
    truth: (quantity) => values.get(quantity) ?? null,
    persons: (quantity) => persons.get(quantity) ?? null,
  };
}

/** A rounded number is not the number. */
function exactlyShown({ value, status }: Spot): number | null {
  return status === 'afgerond' ? null : value;
}

type NumberAt = (table: SafeTableParts, spot: Spot) => { value: number; persons?: number } | undefined;

/** The number in the exact table of the same name, row and column, else in a counted row about the same. */
function knownNumbers({ exact, raw }: Facts): NumberAt {
  const values = new Map<string, number | null>();
  const keyOf = (table: SafeTableParts, row: number, count: string) =>
    [tableName(table), ...table.rows[row]!.keys, count].join('\u0000');
  for (const { table, row, count, value } of spotsOf(exact))
    values.set(keyOf(exact[table]!, row, count), value);
  const counted = rawTruth(raw);
  return (table, { row, count, place }) => {
    const shown = values.get(keyOf(table, row, count));
    const found = counted(table.measure.id, count, place);
    return shown == null ? found : { ...found, value: shown };
  };
}
