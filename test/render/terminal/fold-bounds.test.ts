import { expect, test } from 'vitest';
import type { Cell, GridColumn } from '../../../src/model/document.ts';
import { foldBounds } from '../../../src/render/terminal/fold-bounds.ts';

const column = (name: string, kind: GridColumn['kind']): GridColumn => ({ name, label: name, kind });
const share = (text: string): Cell => ({ text, value: 0 });

test('a share has its two bounds behind it, and none where it has no number', () => {
  const columns = [
    column('groep', 'dimensie'),
    column('n', 'aantal'),
    column('aandeel', 'aandeel'),
    column('laag', 'grens'),
    column('hoog', 'grens'),
    column('oordeel', 'noot'),
  ];
  const hidden: Cell = { text: '[c]', mark: 'c' };
  const rows = [
    [{ text: 'een' }, share('31'), share('61%'), share('44%'), share('76%'), { text: 'goed' }],
    [{ text: 'twee' }, hidden, hidden, hidden, hidden, { text: '-' }],
  ];
  expect(foldBounds({ columns, rows })).toEqual([
    ['groep', 'n', 'aandeel', 'oordeel'],
    ['een', '31', '61% [44 – 76]', 'goed'],
    ['twee', '[c]', '[c]', '-'],
  ]);
});

test('bounds that are not two, or not of a share, stay columns', () => {
  const columns = [column('aandeel', 'aandeel'), column('laag', 'grens')];
  const rows = [[share('61%'), share('44%')]];
  expect(foldBounds({ columns, rows })).toEqual([
    ['aandeel', 'laag'],
    ['61%', '44%'],
  ]);
});
