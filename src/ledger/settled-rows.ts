import type { IsoDate } from '../model/day.ts';
import type { Rate } from '../model/measure.ts';
import type { RawRow, RawTable } from '../model/table.ts';
import { isRunning, yearOfCategory } from '../protect/stand-of-row.ts';

/**
 * A table without what the mere passing of time will change: school years that still run, and the counts of
 * those who can be observed already where not everyone can. Two releases would differ there by a few persons.
 */
export function settledRows(table: RawTable, peildatum: IsoDate): RawTable {
  const { dimensions } = table.measure;
  const isOver = (row: RawRow) =>
    dimensions.every((dimension, i) => {
      const year = dimension.list === 'schooljaar' ? yearOfCategory(row.keys[i]!, dimension) : undefined;
      return year === undefined || !isRunning(year, peildatum);
    });
  return { ...table, rows: table.rows.filter(isOver).map((row) => withoutUnripe(table, row)) };
}

function withoutUnripe({ measure }: RawTable, row: RawRow): RawRow {
  const at = (name: string) => measure.counts.findIndex((count) => count.name === name);
  const isUnripe = ({ ripeWhen }: Rate) =>
    ripeWhen !== undefined && row.counts[at(ripeWhen[0])] !== row.counts[at(ripeWhen[1])];
  const unripe = new Set(
    measure.rates.filter(isUnripe).flatMap(({ part, ripeWhen }) => [part, ripeWhen![0]].map(at)),
  );
  if (unripe.size === 0) return row;
  const blank = (values: readonly (number | null)[]) =>
    values.map((value, i) => (unripe.has(i) ? null : value));
  return { ...row, counts: blank(row.counts), persons: blank(row.persons) };
}
