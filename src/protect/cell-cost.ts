import type { LinearSystem } from './linear-system.ts';

/** Loss by level: a cell inside, a base, a margin of one dimension, a base of it, a margin of more. */
const LEVEL_COSTS = [1.5, 4, 8, 20, 60] as const;

/** How far the secret moves a cost, so that nobody can retrace the choice. */
const JITTER = 0.3;

/**
 * What readers lose with each cell: by its level and its size, and up to 30 % more by HMAC-SHA-256 of its
 * key with the salt. The same data, policy and salt give the same costs.
 */
export async function cellCosts({ cells }: LinearSystem, salt: Uint8Array): Promise<readonly number[]> {
  const key = await crypto.subtle.importKey(
    'raw',
    new Uint8Array(salt),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return Promise.all(
    cells.map(async ({ key: name, kind, level, value }) => {
      if (kind !== 'getoond') return 0;
      const mac = new DataView(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(name)));
      const share = mac.getUint32(0) / 2 ** 32;
      const base = LEVEL_COSTS[Math.min(LEVEL_COSTS.length - 1, Math.round(level * 2))]!;
      return (base + Math.log2(1 + value)) * (1 + JITTER * share);
    }),
  );
}
