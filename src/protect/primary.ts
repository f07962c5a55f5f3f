import type { LinearSystem } from './linear-system.ts';
import type { Policy } from './policy.ts';

/** The cells that may not become known: every small one, also rests that no table shows. */
export function smallCells({ cells }: LinearSystem, policy: Policy): ReadonlySet<number> {
  return new Set(
    cells.flatMap(({ kind, value, persons }, i) =>
      kind !== 'bekend' && (isSmall(persons, policy) || isSmall(value, policy)) ? [i] : [],
    ),
  );
}

/**
 * The published cells that are hidden before anything is calculated: the small ones, and all parts of a
 * small group, also those that are 0: they would tell what its few persons did not do. So does a share of 0:
 * it would tell what all of the group did not do.
 */
export function primaryCells(system: LinearSystem, policy: Policy): ReadonlySet<number> {
  const small = smallCells(system, policy);
  return new Set(
    system.cells.flatMap(({ kind, base, sensitive }, i) =>
      kind === 'getoond' && (small.has(i) || sensitive === true || isSmall(base ?? 0, policy)) ? [i] : [],
    ),
  );
}

/** 1 to k-1. */
function isSmall(n: number, { k }: Policy): boolean {
  return n > 0 && n < k;
}
