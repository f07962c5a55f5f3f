import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';

test('writes text, numbers and nothing', () => {
  expect(renderCsv(['a', 'b', 'c'], [['x', 0.5, null]])).toBe('a,b,c\nx,0.5,\n');
});

test('makes a text inert that a spreadsheet would run', () => {
  expect(renderCsv(['a'], [['=1+1'], ['+32'], ['@x'], ['-x'], ['-5']])).toBe(
    "a\n'=1+1\n'+32\n'@x\n'-x\n-5\n",
  );
});

test('reads back as it was written, whatever the text', () => {
  const texts = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+@\t\r]|^-\D/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1 }), (rows) => {
      expect(parse(renderCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
    }),
    { seed: 7 },
  );
});
