import type { RawTable } from '../../model/table.ts';
import { type BrokenInvariant, broken } from './broken-invariant.ts';

/** I2: the stock at the end of a school year is the stock at the start of the next, group by group. */
export function brokenCarryOver({ measure, rows }: RawTable): readonly BrokenInvariant[] {
  const carry = measure.carryOver;
  const at = measure.dimensions.findIndex(({ list }) => list === 'schooljaar');
  if (carry === undefined || at < 0) return [];
  const from = measure.counts.findIndex(({ name }) => name === carry.from);
  const to = measure.counts.findIndex(({ name }) => name === carry.to);
  const byKey = new Map(rows.map((row) => [row.keys.join('\u0000'), row]));
  return rows.flatMap((row) => {
    const keys = row.keys.map((key, i) => (i === at ? String(Number(key) + 1) : key));
    const next = byKey.get(keys.join('\u0000'));
    if (next === undefined || next.counts[to] === row.counts[from]) return [];
    const rule = {
      nl: `${carry.from} is niet ${carry.to} van het volgende schooljaar`,
      en: `${carry.from} is not ${carry.to} of the next school year`,
    };
    return [broken('I2', measure.id, { keys: row.keys, rule })];
  });
}
