import { TOTAL } from '../model/table.ts';
import { restrict, type SafeTable } from '../protect/protect.ts';

/**
 * The rows of the signals of a day that say something: per rule and month where the table is that fine, and
 * the total. A rule that gave no signal in a month is left out.
 */
export function signalRows(table: SafeTable): SafeTable {
  const at = (name: string) => table.dimensions.findIndex((dimension) => dimension.name === name);
  const [rule, month] = [at('regel'), at('maand')];
  const signals = table.columns.findIndex(({ name }) => name === 'signalen');
  const isFine = table.rows.some(({ keys }) => keys[month] !== TOTAL);
  return restrict(table, ({ keys, cells }) => {
    if (keys[rule] === TOTAL && keys[month] === TOTAL) return true;
    if (isFine && (keys[rule] === TOTAL || keys[month] === TOTAL)) return false;
    return cells[signals]!.status !== 'nul';
  });
}
