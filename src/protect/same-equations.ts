import { TOTAL } from '../model/table.ts';
import type { CountedTable } from './counted-table.ts';
import type { SystemCell } from './linear-system.ts';
import { equationOf, type NamedEquation, type RowKeys } from './named-equation.ts';
import { placeOfRow } from './place-of-row.ts';

/** The years after the start of a cohort: the cohort itself is the same at each. */
const STEP = 'k';

/**
 * Counts of one name (or said to repeat it, `gelijk_aan`), for the same categories and with one value, in several measures are taken to be one
 * number; so is a count that is the same at every `k` of a cohort. Where that is chance, a reader is
 * thought to know more than he does, which is safe.
 */
export function sameEquations(
  tables: readonly CountedTable[],
  keys: readonly (readonly RowKeys[])[],
  cells: ReadonlyMap<string, SystemCell>,
): readonly NamedEquation[] {
  const groups = new Map<string, Set<string>>();
  const add = (group: string, key: string) => groups.set(group, (groups.get(group) ?? new Set()).add(key));
  for (const [t, table] of tables.entries()) {
    const fixed = new Set(table.counts.map((_, c) => c).filter((c) => isSameAtEveryStep(table, c)));
    for (const [r, row] of table.rows.entries())
      for (const [c, key] of keys[t]![r]!.entries()) {
        if (key === undefined) continue;
        const { name, sameAs = name } = table.counts[c]!;
        const count = `${sameAs}|${cells.get(key)!.value}`;
        add(`${placeOfCount(table, row.keys)}|${count}`, key);
        if (fixed.has(c)) add(`${placeOfCount(table, withoutStep(table, row.keys))}|${count}`, key);
      }
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = [...group].sort();
    return others.flatMap((other) => equationOf([first, other], [1, -1]));
  });
}

/** The place of a row without its measure, to meet those of others. */
function placeOfCount(table: CountedTable, keys: readonly string[]): string {
  return placeOfRow(table, keys).slice(table.measure.id.length);
}

function isSameAtEveryStep(table: CountedTable, count: number): boolean {
  const values = new Map<string, unknown>();
  if (!table.measure.dimensions.some(({ name }) => name === STEP)) return false;
  return table.rows.every((row) => {
    const value = row.counts[count]!;
    if (typeof value !== 'number') return true;
    const place = withoutStep(table, row.keys).join('|');
    if (!values.has(place)) values.set(place, value);
    return values.get(place) === value;
  });
}

function withoutStep({ measure }: CountedTable, keys: readonly string[]): readonly string[] {
  return keys.map((category, i) => (measure.dimensions[i]!.name === STEP ? TOTAL : category));
}
