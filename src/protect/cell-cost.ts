import type { LinearSystem } from './linear-system.ts';
import { saltShares } from './salt-shares.ts';

/** Loss by level: a cell inside, a base or stock, a margin of one dimension, a base or stock of it, a margin of more. */
const LEVEL_COSTS = [1.5, 4, 8, 20, 60] as const;

/** How far the secret moves a cost, so that nobody can retrace the choice. */
const JITTER = 0.3;

/**
 * What readers lose with each cell: by its level and its size, and up to 30 % more by the salt. The same
 * data, policy and salt give the same costs; a cell that no table shows costs 0.
 */
export async function cellCosts({ cells }: LinearSystem, salt: Uint8Array): Promise<readonly number[]> {
  const shares = await saltShares(
    cells.map(({ key }) => key),
    salt,
  );
  return cells.map(({ kind, level, value }, cell) => {
    if (kind !== 'getoond') return 0;
    const base = LEVEL_COSTS[Math.min(LEVEL_COSTS.length - 1, Math.round(level * 2))]!;
    return (base + Math.log2(1 + value)) * (1 + JITTER * shares[cell]!);
  });
}
