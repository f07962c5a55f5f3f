import type { RawTable } from '../model/table.ts';
import { buildSystem, tableCells } from '../protect/build-system.ts';
import { countTable } from '../protect/count-table.ts';
import { externDesign } from '../protect/extern-design.ts';
import type { LinearSystem } from '../protect/linear-system.ts';
import type { Policy } from '../protect/policy.ts';
import { primaryCells } from '../protect/primary.ts';

/**
 * True when a table hides more than a share of its non-zero counts whatever the search finds: those that are
 * small, and one more in every sum of shown counts with a single small one, which the others would tell. The
 * small ones alone are often too many; then the sums are not even made.
 */
export function mustHideMoreThan(share: number, table: RawTable, policy: Policy): boolean {
  const counted = [externDesign(countTable(table))];
  const small = leastHidden({ cells: tableCells(counted), equations: [] }, policy);
  return small > share || leastHidden(buildSystem(counted), policy) > share;
}

/** The share that is hidden at least, as far as the equations of the system tell. */
function leastHidden(system: LinearSystem, policy: Policy): number {
  const primary = primaryCells(system, policy);
  const shown = system.cells.filter(
    ({ kind, value }, i) => kind === 'getoond' && (value > 0 || primary.has(i)),
  );
  const more = companions(system, primary);
  const counts = shown.length + more;
  return counts === 0 ? 0 : (primary.size + more) / counts;
}

/** How many sums lack a second hidden count, no two of which can be served by the same one. */
function companions({ cells, equations }: LinearSystem, primary: ReadonlySet<number>): number {
  const taken = new Set<number>();
  let more = 0;
  for (const equation of equations) {
    const others = equation.map(({ cell }) => cell).filter((cell) => !primary.has(cell));
    const isLone = others.length === equation.length - 1;
    const isShown = equation.every(({ cell }) => cells[cell]!.kind === 'getoond');
    if (!isLone || !isShown || others.some((cell) => taken.has(cell))) continue;
    more += 1;
    for (const cell of others) taken.add(cell);
  }
  return more;
}
