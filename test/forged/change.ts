import type { SafeTable } from '../../src/protect/protect.ts';

export function unhide(table: SafeTable): void {
  table.rows[0]!.cells[0]!.value = 3; // TS2540
}
