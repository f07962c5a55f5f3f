import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignColumns, wrapLine } from '../../../src/render/terminal/columns.ts';

test('puts words left and numbers right', () => {
  expect(
    alignColumns(
      [
        ['jaar', 'n', 'wie'],
        ['2021', '1.234', 'a'],
        ['2022', '[c]', 'bb'],
      ],
      80,
    ),
  ).toEqual(['jaar      n  wie', '2021  1.234  a', '2022    [c]  bb']);
});

test('continues in a next block with the first column repeated when it is too wide', () => {
  const rows = [
    ['jaar', 'eerste', 'tweede'],
    ['2021', '1', '2'],
  ];
  expect(alignColumns(rows, 14)).toEqual([
    'jaar  eerste',
    '2021       1',
    '',
    'jaar  tweede',
    '2021       2',
  ]);
});

test('wraps between words and loses none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 20, max: 60 }),
      (words, columns) => {
        const lines = wrapLine(words.join(' '), columns);
        expect(lines.every((line) => line.length <= columns)).toBe(true);
        expect(lines.map((line) => line.trim()).join(' ')).toBe(words.join(' '));
      },
    ),
    { seed: 7 },
  );
});

test('keeps the indent of a line when it wraps', () => {
  expect(wrapLine('  een twee drie', 10)).toEqual(['  een twee', '    drie']);
});

test('keeps a number with its label, and an interval in one piece', () => {
  expect(wrapLine('35 jaar of ouder 12 · 13% [6 tot 23%]', 17)).toEqual([
    '35 jaar of',
    '  ouder 12 ·',
    '  13% [6 tot 23%]',
  ]);
});
