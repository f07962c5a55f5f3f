import type { Cell, DocumentParts, Grid } from '../../../src/model/document.ts';
import { realisticDocument } from './realistic-document.ts';

const DUTCH = realisticDocument('nl');
const LONG_WORD = 'meerderheidsbeslissingsondersteuningsmaatregel';
const LONG_TEXT =
  'Leerlingen en cursisten die na een onderbreking van meer dan honderdtweeëntwintig dagen opnieuw een opleiding in het tweedekansonderwijs of bij een andere opleidingsverstrekker begonnen zijn. '.repeat(
    4,
  );

const PLAIN: Grid = {
  id: 'Tabel_1_nieuw',
  name: 'tbl_1_nieuw',
  title: 'Tabel 1: Nieuwe studerenden per schooljaar',
  subtitle: 'Personen die voor het eerst een opleiding met steun begonnen.',
  columns: [
    { name: 'schooljaar', label: 'Schooljaar', kind: 'dimensie' },
    { name: 'nieuw', label: 'Nieuw', kind: 'aantal' },
    { name: 'noten', label: 'Noten', kind: 'noot' },
  ],
  rows: [row('2021-2022', 64), row('2022-2023', 69)],
  legend: [],
  remarks: [],
  source: 'Bron: export sociale dienst, peildatum 15 februari 2024.',
};

/** Documents at the edge of what compose can deliver; each must still give a workbook without a fault. */
export const EDGE_DOCUMENTS: Readonly<Record<string, DocumentParts>> = {
  'in Dutch': DUTCH,
  'in English': realisticDocument('en'),
  'without rows in a table': withGrid({ rows: [], legend: [] }),
  'with one column': withGrid({
    columns: [{ name: 'niveaugroep', label: 'Niveaugroep', kind: 'dimensie' }],
    rows: [[{ text: 'Graduaat' }], [{ text: 'Bachelor' }]],
  }),
  'with forty rows': withGrid({ rows: Array.from({ length: 40 }, (_, i) => row(String(1980 + i), i + 5)) }),
  'with long Dutch text': {
    ...withGrid({
      title: `Tabel 3: ${LONG_TEXT.slice(0, 150)}`,
      subtitle: LONG_TEXT,
      remarks: [LONG_TEXT],
      columns: [
        { name: 'schooljaar', label: LONG_WORD, kind: 'dimensie' },
        { name: 'nieuw', label: LONG_TEXT.slice(0, 120), kind: 'aantal' },
        { name: 'noten', label: 'Noten', kind: 'noot' },
      ],
      rows: [row(LONG_TEXT, 1_234_567)],
    }),
    title: LONG_TEXT.slice(0, 190),
    cover: [{ heading: LONG_TEXT.slice(0, 100), lines: [LONG_TEXT, LONG_TEXT] }],
    notes: [{ heading: LONG_WORD, lines: [LONG_TEXT] }],
  },
  'with marks among the numbers': withGrid({
    rows: [
      row('2020-2021', 12),
      [{ text: '2021-2022' }, { text: '[c]', mark: 'c' }, { text: '' }],
      [
        { text: '2022-2023' },
        { text: '1.240 [p]', value: 1240, mark: 'p', style: 'aantal' },
        { text: 'zie onder' },
      ],
      [{ text: '2023-2024' }, { text: '[x]', mark: 'x' }, { text: '' }],
    ],
    legend: [
      { mark: 'c', meaning: 'vertrouwelijk' },
      { mark: 'p', meaning: 'voorlopig' },
      { mark: 'x', meaning: 'niet beschikbaar' },
    ],
  }),
  'with every number style': withGrid({
    columns: [
      { name: 'k', label: 'Jaren na de start', kind: 'dimensie' },
      { name: 'nieuw', label: 'Nieuw', kind: 'aantal' },
      { name: 'saldo', label: 'Saldo', kind: 'aantal' },
      { name: 'aandeel', label: 'Aandeel', kind: 'aandeel' },
      { name: 'wilson_lo', label: 'Ondergrens', kind: 'grens' },
      { name: 'd_index', label: 'D-index', kind: 'schatting' },
      { name: 'p', label: 'p (exacte toets)', kind: 'toets' },
    ],
    rows: [
      [
        { text: '1', value: 1 },
        { text: '1.240', value: 1240, style: 'aantal' },
        { text: '−5', value: -5, style: 'saldo' },
        { text: '36%', value: 62 / 174, style: 'aandeel' },
        { text: '28,9%', value: 0.28897, style: 'aandeel_decimaal' },
        { text: '0,125', value: 0.125, style: 'getal' },
        { text: '<0,001', value: 0.0004, style: 'kans' },
      ],
    ],
  }),
  'with text that opens like a formula': withGrid({
    rows: ['=1+1', '+32 jaar', '@som', '-onbekend', '-18'].map((text) => row(text, 20)),
  }),
  'without plots': { ...DUTCH, plots: [] },
  'for internal use': { ...DUTCH, provenance: { ...DUTCH.provenance, audience: 'intern' } },
  'without tables, notes or cover': { ...DUTCH, grids: [], notes: [], cover: [], plots: [] },
};

/** The Dutch document with one table: a plain one, changed as asked. */
export function withGrid(change: Partial<Grid>): DocumentParts {
  return { ...DUTCH, grids: [{ ...PLAIN, ...change }] };
}

function row(label: string, value: number): readonly Cell[] {
  return [{ text: label }, { text: String(value), value, style: 'aantal' }, { text: '' }];
}
