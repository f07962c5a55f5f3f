import { expect, it } from 'vitest';
import type { GridColumn } from '../../../src/model/document.ts';
import { columnHeaders } from '../../../src/render/workbook/column-headers.ts';

const COLUMNS: readonly GridColumn[] = [
  { name: 'stopgezet', label: 'Gestopt', kind: 'aantal' },
  { name: 'geslaagd', label: 'Geslaagd', kind: 'aantal' },
  { name: 'aandeel', label: 'Geslaagd', kind: 'aandeel' },
  { name: 'gestopt', label: 'gestopt', kind: 'aantal' },
];

it('sets equal labels apart, also when they differ in case only', () => {
  expect(columnHeaders(COLUMNS, 'nl')).toEqual([
    'Gestopt',
    'Geslaagd',
    'Geslaagd (aandeel)',
    'gestopt (gestopt)',
  ]);
  expect(columnHeaders(COLUMNS, 'en')[2]).toBe('Geslaagd (share)');
});
