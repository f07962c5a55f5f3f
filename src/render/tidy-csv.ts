import { type TidyRow, tidyRows } from '../compose/tidy.ts';
import type { SafeTable } from '../protect/protect.ts';
import { renderCsv } from './csv.ts';

interface TidyField {
  readonly name: keyof TidyRow;
  readonly type: 'string' | 'number';
}

/** The columns, as a table schema names them. */
export const TIDY_FIELDS: readonly TidyField[] = [
  { name: 'maat', type: 'string' },
  { name: 'indicator', type: 'string' },
  { name: 'kenmerk', type: 'string' },
  { name: 'groep', type: 'string' },
  { name: 'schooljaar', type: 'string' },
  { name: 'k', type: 'string' },
  { name: 'teller', type: 'number' },
  { name: 'noemer', type: 'number' },
  { name: 'waarde', type: 'number' },
  { name: 'laag', type: 'number' },
  { name: 'hoog', type: 'number' },
  { name: 'status', type: 'string' },
  { name: 'stand_van_zaken', type: 'string' },
];

/** The figures of tables as CSV, one per row, a hidden value empty with its status beside it. */
export function renderTidyCsv(tables: readonly SafeTable[]): string {
  return renderCsv(
    TIDY_FIELDS.map(({ name }) => name),
    tables.flatMap(tidyRows).map((row) => TIDY_FIELDS.map(({ name }) => row[name])),
  );
}
