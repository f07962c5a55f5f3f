import type { TidyRow } from '../compose/tidy.ts';
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

/** Figures as CSV, one per row, a hidden value empty with its status beside it. */
export function renderTidyCsv(rows: readonly TidyRow[]): string {
  return renderCsv(
    NAMES,
    rows.map((row) => NAMES.map((name) => row[name])),
  );
}
