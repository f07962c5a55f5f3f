import type { CompiledTable } from './compile-table.ts';
import type { RecordDrafts } from './map-records.ts';
import { derivedKey } from './row-key.ts';

/**
 * Fills the columns with `afgeleid: sleutel`, in each record: the key of its own table, or of the table it
 * names. Tables are filled in the order of the mapping, so that a key can hold a key made before it.
 */
export function deriveKeys(records: readonly RecordDrafts[]): void {
  const plans = new Map<CompiledTable, readonly KeyColumn[]>();
  for (const drafts of records) {
    for (const draft of drafts) {
      const plan = plans.get(draft.table) ?? keyColumns(draft.table);
      plans.set(draft.table, plan);
      for (const { position, table } of plan) {
        const source = drafts.find((other) => other.table.target.name === table);
        if (source !== undefined) {
          draft.values[position] ??= derivedKey(source.values, source.table.key);
        }
      }
    }
  }
}

interface KeyColumn {
  readonly position: number;
  /** The table whose key is meant. */
  readonly table: string;
}

/** Columns that take over another table's key come first: the own key may hold them. */
function keyColumns({ rules, target }: CompiledTable): readonly KeyColumn[] {
  const columns = Object.entries(rules.kolommen)
    .filter(([, column]) => column.afgeleid === 'sleutel')
    .map(([name, column]) => ({
      position: target.fields.findIndex((field) => field.name === name),
      table: column.tabel ?? target.name,
    }));
  const isOwn = (column: KeyColumn): number => (column.table === target.name ? 1 : 0);
  return columns.sort((a, b) => isOwn(a) - isOwn(b));
}
