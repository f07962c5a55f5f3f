import type { CodeList } from '../model/code-list.ts';
import type { IsoDate } from '../model/day.ts';
import type { TableRow, TableRows } from './combine-rows.ts';
import { isSound, positionOf, reportRow } from './row-fault.ts';

/** What the rules on single rows compare with. */
export interface PlausibleOptions {
  readonly peildatum: IsoDate | undefined;
  readonly isced: CodeList;
}

/** Nobody under this age is expected; younger is a warning. */
const YOUNGEST = 12;

/** Warnings on values that can be stored but can hardly be true: birth year, field of study, credits. */
export function checkPlausible(table: TableRows, { peildatum, isced }: PlausibleOptions): void {
  const latest = peildatum === undefined ? Infinity : Number(peildatum.slice(0, 4)) - YOUNGEST;
  const fields = new Set(isced.rows.map((row) => row['code']));
  const warn = (code: string, column: string, isOdd: (row: TableRow, value: unknown) => boolean): void => {
    const position = positionOf(table, column);
    if (position < 0) return;
    for (const row of table.rows) {
      const value = row.values[position] ?? null;
      if (value !== null && isOdd(row, value) && isSound(row)) reportRow(row, { code, position });
    }
  };
  warn('OR-114', 'geboortejaar', (_, year) => Number(year) > latest);
  warn('OR-113', 'isced_f', (_, code) => !fields.has(String(code)) && !/[09]$/.test(String(code)));
  const taken = positionOf(table, 'studiepunten_opgenomen');
  warn(
    'OR-306',
    'studiepunten_verworven',
    (row, earned) => Number(earned) > Number(row.values[taken] ?? Infinity),
  );
}
