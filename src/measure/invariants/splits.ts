import type { RawTable } from '../../model/table.ts';
import { TOTAL } from '../../model/table.ts';
import { type BrokenInvariant, broken } from './broken-invariant.ts';
import { sumOver } from './sum-over.ts';

/** I3 and I7: the groups of a trait add up to the same measure for everybody, count by count. */
export function brokenSplits(tables: readonly RawTable[]): readonly BrokenInvariant[] {
  return tables.flatMap((table) => {
    const { measure, params } = table;
    if (params.per === TOTAL || measure.statistic !== undefined) return [];
    const whole = tables.find(
      (other) =>
        other.measure.id === measure.id && other.params.per === TOTAL && other.params.datum === params.datum,
    );
    if (whole === undefined) return [];
    const keep = measure.dimensions.filter(({ list }) => list !== 'per').map(({ name }) => name);
    const names = measure.counts.filter(({ additive }) => additive).map(({ name }) => name);
    return names.flatMap((count) => {
      const terms = [{ count, sign: 1 as const }];
      const groups = sumOver(table, keep, terms);
      const everybody = sumOver(whole, keep, terms);
      return [...everybody]
        .filter(([key, { value }]) => value !== null && (groups.get(key)?.value ?? 0) !== value)
        .map(([, { keys }]) => {
          const rule = {
            nl: `de groepen per ${params.per} tellen niet op tot het totaal van ${count}`,
            en: `the groups by ${params.per} do not add up to the total of ${count}`,
          };
          return broken('I3', measure.id, { keys, rule });
        });
    });
  });
}
