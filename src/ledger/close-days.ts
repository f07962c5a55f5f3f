import { dayNumber, type IsoDate } from '../model/day.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import type { AskedTable } from './ledger.ts';

/** Stocks of two days that are nearer to each other than this tell who came or went between them. */
export const FEWEST_DAYS_BETWEEN = 28;

/** A day of the same measure that was released before and is too near to one asked for; else undefined. */
export function closeDay(
  asked: readonly AskedTable[],
  released: readonly SafeTableParts[],
): IsoDate | undefined {
  const earlier = released.flatMap(daysOf);
  return asked
    .flatMap(({ maat, datum }) =>
      datum === null ? [] : earlier.filter((other) => other.maat === maat && isClose(other.datum, datum)),
    )
    .at(0)?.datum;
}

function daysOf({ measure, dimensions, rows }: SafeTableParts): readonly { maat: string; datum: IsoDate }[] {
  const at = dimensions.findIndex(({ list }) => list === 'datum');
  return at < 0 ? [] : rows.map(({ keys }) => ({ maat: measure.id, datum: keys[at]! }));
}

function isClose(a: IsoDate, b: IsoDate): boolean {
  const between = Math.abs(dayNumber(a) - dayNumber(b));
  return between > 0 && between < FEWEST_DAYS_BETWEEN;
}
