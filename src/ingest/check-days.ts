import type { IsoDate } from '../model/day.ts';
import type { TableRow, TableRows } from './combine-rows.ts';
import { cellOf, isSound, positionOf, reportRow } from './row-fault.ts';

/**
 * Rules on start, end and reason of trajecten and steunperiodes. Without a peildatum the rules that need
 * one are left out.
 */
export function checkDays(table: TableRows, peildatum: IsoDate | undefined): void {
  const start = positionOf(table, 'startdatum');
  const end = positionOf(table, 'einddatum');
  if (start < 0 || end < 0) return;
  for (const row of table.rows) {
    if (!isSound(row)) continue;
    const span = { from: text(row, start), to: text(row, end), reason: cellOf(table, row, 'reden_einde') };
    if (span.from === '') continue;
    if (span.to !== '' && span.to < span.from && span.reason !== 'nooit_gestart') {
      reportRow(row, { code: 'OR-302', position: end });
    }
    if (peildatum !== undefined && span.from > peildatum) {
      reportRow(row, { code: 'OR-303', position: start });
    }
    if (table.target.name === 'trajecten') checkReason(row, { ...span, table, peildatum });
  }
}

interface Ending {
  readonly to: string;
  readonly reason: unknown;
  readonly table: TableRows;
  readonly peildatum: IsoDate | undefined;
}

function checkReason(row: TableRow, { to, reason, table, peildatum }: Ending): void {
  const position = positionOf(table, 'reden_einde');
  if (reason !== null && to === '') reportRow(row, { code: 'OR-304', position });
  const ended = to !== '' && peildatum !== undefined && to <= peildatum;
  if (reason === null && ended) reportRow(row, { code: 'OR-305', position });
}

function text(row: TableRow, position: number): string {
  return String(row.values[position] ?? '');
}
