import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/render/workbook/break-lines.ts';
import { columnWidth } from '../../../src/render/workbook/column-width.ts';
import { textWidth } from '../../../src/render/workbook/text-width.ts';

const TEXT = fc.array(fc.stringMatching(/^[A-Za-z0-9%.,é]{1,14}$/), { minLength: 1, maxLength: 30 });

describe('breakLines', () => {
  it('keeps every word, in order, on lines that fit', () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: 5, max: 100 }), (words, width) => {
        const lines = breakLines(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) {
          if (line.includes(' ')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { seed: 20_210_204 },
    );
  });

  it('never opens a line like a formula', () => {
    const legend = '[c] = vertrouwelijk; [u] = te onzeker; [x] = niet beschikbaar - of nog niet waarneembaar';
    for (let width = 5; width < 90; width++) {
      expect(breakLines(legend, width).filter((line) => /^[=+@-]/.test(line))).toEqual([]);
    }
  });

  it('gives one line for an empty text', () => {
    expect(breakLines('', 10)).toEqual(['']);
  });

  it('breaks a bold or large text sooner', () => {
    const text = 'Studerende inwoners met steun: in- en uitstroom 2013 tot 2023';
    expect(breakLines(text, 60)).toHaveLength(1);
    expect(breakLines(text, 60, { size: 16, bold: true })).toHaveLength(2);
  });
});

describe('textWidth', () => {
  it('counts in digits', () => {
    expect(textWidth('2021')).toBe(4);
    expect(textWidth('2021', { size: 24 })).toBe(8);
  });

  it('gives a letter with an accent the width of the letter', () => {
    expect(textWidth('één')).toBe(textWidth('een'));
  });

  it('knows that an m is wider than an i', () => {
    expect(textWidth('m')).toBeGreaterThan(2 * textWidth('i'));
  });
});

describe('columnWidth', () => {
  it('never breaks a word of the header', () => {
    const word = 'onderwijskwalificatiestructuur';
    expect(columnWidth(`Per ${word}`, ['1'], { least: 10, most: 14 })).toBeGreaterThan(textWidth(word));
  });

  it('stays between its bounds when the texts are short or long', () => {
    expect(columnWidth('N', ['1'], { least: 13, most: 20 })).toBe(13);
    expect(columnWidth('N', ['lange tekst '.repeat(9)], { least: 13, most: 20 })).toBe(20);
  });
});
