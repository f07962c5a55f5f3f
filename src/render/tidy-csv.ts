import { type TidyRow, tidyRows } from '../compose/tidy.ts';
import type { SafeTable } from '../protect/protect.ts';
import { renderCsv } from './csv.ts';

const NAMES: readonly (keyof TidyRow)[] = [
  'maat',
  'indicator',
  'kenmerk',
  'groep',
  'schooljaar',
  'k',
  'teller',
  'noemer',
  'waarde',
  'laag',
  'hoog',
  'status',
  'stand_van_zaken',
];

/** The figures of tables as CSV, one per row, a hidden value empty with its status beside it. */
export function renderTidyCsv(tables: readonly SafeTable[]): string {
  return renderCsv(
    NAMES,
    tables.flatMap(tidyRows).map((row) => NAMES.map((name) => row[name])),
  );
}
