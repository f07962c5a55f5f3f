import { describe, expect, it } from 'vitest';
import type { Cell, DocumentParts, Grid } from '../../../src/model/document.ts';
import { checkDocument } from '../../../src/render/workbook/check-document.ts';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { withGrid } from './edge-documents.ts';
import { realisticDocument } from './realistic-document.ts';

const FAULTS: readonly (readonly [string, Partial<Grid>, RegExp])[] = [
  ['an apostrophe in a sheet name', { id: "Thema's" }, /not a sheet name/],
  ['a sheet name of 32 characters', { id: 'T'.repeat(32) }, /not a sheet name/],
  ['a sheet name that is taken', { id: 'inhoud' }, /same sheet name twice/],
  ['a table name like a cell', { name: 'T2021' }, /not a name for a table/],
  ['a table name like a cell in letters', { name: 'Tab1' }, /not a name for a table/],
  ['a table name that is taken', { name: 'tbl_inhoud' }, /same table name twice/],
  ['no columns', { columns: [] }, /without columns/],
  ['a header with a line break', columns('Nieuw\nin', 'B', 'C'), /line break/],
  ['an empty header', columns(' ', 'B', 'C'), /empty header/],
  ['NaN', cells({ text: 'NaN', value: Number.NaN }), /not finite in column nieuw/],
  ['Infinity', cells({ text: '∞', value: Number.POSITIVE_INFINITY }), /not finite/],
  ['an empty cell', cells({ text: '' }), /empty cell in column nieuw/],
  ['a mark without meaning', cells({ text: '[u]', mark: 'u' }), /mark \[u\] without its meaning/],
  ['a short row', { rows: [[{ text: 'alleen' }]] }, /more or fewer cells/],
  ['a control character', { remarks: ['bel\u0007'] }, /control character/],
  ['a text longer than a cell can hold', { subtitle: 'a'.repeat(32_768) }, /longer than 32767/],
];

describe('checkDocument', () => {
  it('passes a document as compose makes it', () => {
    expect(() => checkDocument(realisticDocument('nl'))).not.toThrow();
  });

  it.each(FAULTS)('throws on %s', (_, change, message) => {
    expect(() => checkDocument(withGrid(change))).toThrow(message);
  });

  it('throws on an organisation without a name', () => {
    expect(() => checkDocument({ ...realisticDocument('nl'), organisation: ' ' })).toThrow(/organisation/);
  });
});

describe('renderWorkbook', () => {
  it('throws when a plot has no picture', async () => {
    await expect(renderWorkbook(sealedContent(realisticDocument('nl')), new Map())).rejects.toThrow(
      /no picture for plot/,
    );
  });

  it('throws when a picture is not a PNG', async () => {
    const document: DocumentParts = realisticDocument('nl');
    const pictures = new Map(document.plots.map((plot) => [plot.id, new Uint8Array(99)]));
    await expect(renderWorkbook(sealedContent(document), pictures)).rejects.toThrow(/not a PNG/);
  });
});

function columns(...labels: readonly string[]): Partial<Grid> {
  return { columns: labels.map((label, i) => ({ name: `k${i}`, label, kind: 'dimensie' })) };
}

function cells(cell: Cell): Partial<Grid> {
  return { rows: [[{ text: '2021-2022' }, cell, { text: 'geen' }]] };
}
