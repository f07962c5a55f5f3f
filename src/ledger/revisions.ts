import type { SafeCell, SafeTableParts } from '../protect/safe-table.ts';
import type { ReleaseLine, Source } from './ledger.ts';
import { restoreTable } from './stored-table.ts';

/** Why a published cell differs from the edition before. */
export type RevisionReason = 'gegevens' | 'instelling' | 'definitie' | 'bescherming';

/** A cell that stands in two editions of the yearly set and is not the same in both. */
export interface Revision {
  readonly table: SafeTableParts;
  readonly keys: readonly string[];
  readonly column: string;
  readonly before: SafeCell;
  readonly after: SafeCell;
  readonly reason: RevisionReason;
}

/** The two last editions of the yearly set from different sources, and what changed in between. */
export interface Revisions {
  /** Peildatum of the earlier edition and of the later one. */
  readonly from: string;
  readonly to: string;
  readonly cells: readonly Revision[];
}

/**
 * The cells that changed between the last two yearly sets of a ledger; undefined while there are no two.
 * A row that stands in one of them only (a new school year) is no revision.
 */
export function lastRevisions(releases: readonly ReleaseLine[]): Revisions | undefined {
  const [before, after] = releases.filter(({ soort }) => soort === 'jaarset').slice(-2);
  if (before === undefined || after === undefined) return undefined;
  const earlier = new Map(before.tabellen.map((table) => [table.id, restoreTable(table)]));
  const cells = after.tabellen.map(restoreTable).flatMap((table) => {
    const then = earlier.get(table.id);
    return then === undefined ? [] : changedCells(then, table, reasonOf(before.bron, after.bron));
  });
  return { from: before.bron.peildatum, to: after.bron.peildatum, cells };
}

function changedCells(
  before: SafeTableParts,
  after: SafeTableParts,
  reason: RevisionReason,
): readonly Revision[] {
  const rows = new Map(before.rows.map((row) => [row.keys.join('\u0000'), row]));
  const placeOf = new Map(before.columns.map(({ name }, i) => [name, i]));
  return after.rows.flatMap((row) => {
    const then = rows.get(row.keys.join('\u0000'));
    return after.columns.flatMap(({ name }, i): readonly Revision[] => {
      const old = then?.cells[placeOf.get(name) ?? -1];
      const now = row.cells[i]!;
      if (old === undefined || (old.value === now.value && old.status === now.status)) return [];
      const isHiding = old.status === 'verborgen' || now.status === 'verborgen';
      const why = isHiding ? 'bescherming' : reason;
      return [{ table: after, keys: row.keys, column: name, before: old, after: now, reason: why }];
    });
  });
}

/** What differs between the sources, the strongest reason first. */
function reasonOf(before: Source, after: Source): RevisionReason {
  if (before.maten !== after.maten) return 'definitie';
  const settings = ({ registratie_vanaf, septemberregel }: Source) =>
    `${registratie_vanaf} ${septemberregel}`;
  if (settings(before) !== settings(after)) return 'instelling';
  return 'gegevens';
}
