import type { LinearSystem, SystemCell } from './linear-system.ts';
import type { Policy } from './policy.ts';

/** True for 1 to k-1 persons (or 1 to k-1 of anything else): a group too small to show. */
export function isSmall({ value, persons }: Pick<SystemCell, 'value' | 'persons'>, { k }: Policy): boolean {
  return (persons > 0 && persons < k) || (value > 0 && value < k);
}

/** The cells that may not become known: every small one, also rests that no table shows. */
export function primaryCells(system: LinearSystem, policy: Policy): ReadonlySet<number> {
  return new Set(
    system.cells.flatMap((cell, i) => (cell.kind !== 'bekend' && isSmall(cell, policy) ? [i] : [])),
  );
}
