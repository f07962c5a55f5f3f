import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect, type SafeTable } from '../../src/protect/protect.ts';

export async function publish(raw: readonly RawTable[]): Promise<readonly SafeTable[]> {
  const { tables } = await protect(raw, POLICY_EXTERN, { peildatum: '2024-02-15' });
  return tables;
}
