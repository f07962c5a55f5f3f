import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import type { SafeTable } from '../../src/protect/protect.ts';

export function publish(raw: RawTable): SafeTable {
  return { ...raw, id: 'x', policy: POLICY_EXTERN, dimensions: [], columns: [], rows: [] }; // TS2741
}
