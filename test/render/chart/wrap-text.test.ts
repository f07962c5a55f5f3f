import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/render/chart/text-width.ts';
import { balanceText, wrapText } from '../../../src/render/chart/wrap-text.ts';

const SEED = { seed: 20240215, numRuns: 200 };
const sentence = fc
  .array(fc.stringMatching(/^[a-zA-Zé0-9(),.-]{1,40}$/), { maxLength: 30 })
  .map((words) => words.join(' '));
const room = fc.integer({ min: 60, max: 720 });

describe('wrapText', () => {
  test('makes no line wider than the room', () => {
    fc.assert(
      fc.property(sentence, room, (text, px) => {
        for (const line of wrapText(text, px, { size: 14 }))
          expect(textWidth(line, 14)).toBeLessThanOrEqual(px);
      }),
      SEED,
    );
  });

  test('keeps every letter, in order', () => {
    const letters = (text: string) => text.replace(/[\s-]/g, '');
    fc.assert(
      fc.property(sentence, room, (text, px) => {
        expect(letters(wrapText(text, px, { size: 14 }).join(' '))).toBe(letters(text));
      }),
      SEED,
    );
  });

  test('keeps both sides of an equals sign on one line', () => {
    const lines = wrapText('aantal personen met een opleiding n = 64 [c] = vertrouwelijk', 120, { size: 14 });
    expect(lines.join('|')).toContain('n = 64');
    expect(lines.join('|')).toContain('[c] = vertrouwelijk');
  });

  test('keeps a number with the word before it', () => {
    const lines = wrapText('in 2022-2023: gezondheid en welzijn 24, bedrijfskunde 23% en andere 1.017', 170, {
      size: 14,
    });
    expect(lines.some((line) => /^\d/.test(line))).toBe(false);
    expect(lines.join(' ')).toContain('welzijn 24, bedrijfskunde 23%');
  });

  test('cuts a long word at its own hyphen', () => {
    expect(wrapText('95%-betrouwbaarheidsinterval', 160, { size: 14 })).toEqual([
      '95%-',
      'betrouwbaarheidsinterval',
    ]);
  });

  test('gives no line for an empty text', () => {
    expect(wrapText('  ', 100, { size: 14 })).toEqual([]);
  });
});

describe('balanceText', () => {
  test('needs as many lines as wrapText and leaves no word alone', () => {
    const title = 'Na vijf jaar heeft naar schatting 44% een diploma; wie stopt, doet dat vooral in jaar één';
    const [wrapped, balanced] = [wrapText, balanceText].map((wrap) =>
      wrap(title, 720, { size: 20, weight: 600 }),
    );
    expect(wrapped!.at(-1)!.split(' ').length).toBeLessThanOrEqual(2);
    expect(balanced).toHaveLength(wrapped!.length);
    expect(balanced!.at(-1)!.split(' ').length).toBeGreaterThan(4);
  });
});
