import type { Count } from '../model/measure.ts';
import type { RawRow, RawTable } from '../model/table.ts';
import { type Place, placeOf, placeText } from './place.ts';

/** A true count and the persons behind it. */
interface RawNumber {
  readonly value: number;
  readonly persons: number;
}

/** The true number of a count of a measure at a place; undefined where no counted row says it. */
export type RawTruth = (measure: string, count: string, place: Place) => RawNumber | undefined;

/** What counted tables say of their rows; totals that are only worked out later are not among them. */
export function rawTruth(tables: readonly RawTable[]): RawTruth {
  const numbers = new Map<string, RawNumber>();
  for (const { measure, params, rows } of tables) {
    if (measure.statistic !== undefined) continue;
    for (const row of rows) {
      const place = placeText(placeOf({ dimensions: measure.dimensions, params }, row.keys));
      for (const { name } of measure.counts) {
        const number = numberOf(name, measure.counts, row);
        if (number !== undefined) numbers.set(`${measure.id}|${name}|${place}`, number);
      }
    }
  }
  return (measure, count, place) => numbers.get(`${measure}|${count}|${placeText(place)}`);
}

/** The number of a count in a row; behind a sum stand at least the persons of its largest part. */
function numberOf(name: string, counts: readonly Count[], row: RawRow): RawNumber | undefined {
  const i = counts.findIndex((count) => count.name === name);
  const { sumOf, persons } = counts[i]!;
  if (sumOf === undefined) {
    const value = row.counts[i] ?? undefined;
    return value === undefined ? undefined : { value, persons: row.persons[i] ?? value };
  }
  const parts = sumOf.map((part) => numberOf(part, counts, row));
  if (parts.includes(undefined)) return undefined;
  const value = parts.reduce((sum, part) => sum + part!.value, 0);
  return { value, persons: persons === name ? value : Math.max(...parts.map((part) => part!.persons)) };
}
