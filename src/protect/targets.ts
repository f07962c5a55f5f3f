import type { CompactSystem } from './compact-system.ts';
import type { LinearSystem } from './linear-system.ts';
import type { Policy } from './policy.ts';
import { primaryCells, smallCells } from './primary.ts';
import type { Reach, Target } from './reach.ts';

/**
 * The groups that an outsider may narrow to no fewer than k + 1 values: every small one, shown or not, the
 * parts of a small group, and every empty rest that would tell that all of a group share a sensitive outcome. Cells in `shown` were
 * published before and are no secret.
 */
export function targetsOf(
  { system, compact }: { readonly system: LinearSystem; readonly compact: CompactSystem },
  policy: Policy,
  shown: ReadonlySet<number>,
): readonly Target[] {
  const secret = [...smallCells(system, policy), ...primaryCells(system, policy)];
  for (const [cell, { sensitive, value }] of system.cells.entries())
    if (sensitive === true && value === 0) secret.push(cell);
  const cells = new Set(secret.map((cell) => compact.cellOf[cell]!));
  return [...cells]
    .filter((cell) => !shown.has(cell))
    .sort((a, b) => a - b)
    .map((cell) => ({ cell, span: policy.k }));
}

/**
 * What the only member of a hidden cell may not do: work out another hidden target exactly. His own cell is
 * known to him; the others must keep two values.
 */
export function soleMemberTargets(
  { system, compact }: { readonly system: LinearSystem; readonly compact: CompactSystem },
  targets: readonly Target[],
  reach: Reach,
): readonly Target[] {
  const inTables = targets.filter(({ cell }) => compact.cells[cell]!.kind === 'open');
  const guarded = new Set(inTables.map(({ cell }) => cell));
  return inTables.flatMap(({ cell: given }) => {
    const isAlone = compact.cells[given]!.members.some((cell) => system.cells[cell]!.persons === 1);
    if (!isAlone) return [];
    return reach
      .around(given)
      .filter((cell) => cell !== given && guarded.has(cell))
      .map((cell) => ({ cell, span: 1, given }));
  });
}
