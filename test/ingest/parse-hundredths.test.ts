import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHundredths } from '../../src/ingest/parse-hundredths.ts';

describe('parseHundredths', () => {
  it('is exact for every amount with two decimals, in either notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (hundredths) => {
        const digits = String(Math.abs(hundredths)).padStart(3, '0');
        const text = `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(parseHundredths(text, '.')).toBe(hundredths);
        expect(parseHundredths(text.replace('.', ','), ',')).toBe(hundredths);
      }),
      { seed: 20240215 },
    );
  });

  it.each([
    ['60', 6000],
    ['0,5', 50],
    ['1,50', 150],
  ])('reads %s as %d', (text, expected) => {
    expect(parseHundredths(text, ',')).toBe(expected);
  });

  it.each(['1.234', '1 234', '1_000', '1e2', '0x10', '', ',5', '5,', 'inf', '+5', '12,3,4'])(
    'does not read %j',
    (text) => {
      expect(parseHundredths(text, ',')).toBeUndefined();
    },
  );

  it('says so when there are more than two decimals', () => {
    expect(parseHundredths('12.567', '.')).toBe('te_fijn');
    expect(parseHundredths('1.000', '.')).toBe('te_fijn');
  });
});
