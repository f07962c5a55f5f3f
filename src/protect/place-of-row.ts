import { TOTAL } from '../model/table.ts';
import type { CountedTable } from './counted-table.ts';

/** The year of a cohort and the school year of a flow are one dimension, whatever a measure calls it. */
const YEARS = 'schooljaar';

/**
 * Measure and categories of a row as one text, totals left out: a total is the same whatever dimension it
 * is the total of, and in whatever table of the measure it stands.
 */
export function placeOfRow(
  { measure, params }: Pick<CountedTable, 'measure' | 'params'>,
  keys: readonly string[],
): string {
  const dated = measure.dimensions.some(({ list }) => list === 'datum') ? '' : (params.datum ?? '');
  const categories = measure.dimensions.flatMap(({ name, list }, i) => {
    const category = keys[i]!;
    if (category === TOTAL) return [];
    return [`${list === 'per' ? params.per : list === YEARS ? YEARS : name}=${category}`];
  });
  return [measure.id, dated, ...categories].join('|');
}

/** Rows of one table that are the categories of one dimension, all else equal. */
export interface Line {
  readonly dimension: number;
  /** Where the total of this line would stand, in this table or another. */
  readonly total: string;
  readonly parts: readonly number[];
}

/** Every line of a table, dimension by dimension; rows that are a total of it themselves are in none. */
export function linesOf(table: CountedTable): readonly Line[] {
  return table.measure.dimensions.flatMap((_, dimension) => {
    const lines = new Map<string, number[]>();
    for (const [i, { keys }] of table.rows.entries()) {
      if (keys[dimension] === TOTAL) continue;
      const total = placeOfRow(table, keys.with(dimension, TOTAL));
      const parts = lines.get(total);
      if (parts === undefined) lines.set(total, [i]);
      else parts.push(i);
    }
    return [...lines].map(([total, parts]) => ({ dimension, total, parts }));
  });
}
