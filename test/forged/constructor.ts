import { ProtectedTable } from '../../src/protect/protect.ts'; // TS2459
import type { SafeTableParts } from '../../src/protect/safe-table.ts';

export function publish(parts: SafeTableParts): unknown {
  return new ProtectedTable(parts);
}
