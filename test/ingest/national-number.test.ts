import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsNationalNumber } from '../../src/ingest/national-number.ts';

const part = (max: number, width: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'));

/** A number with a valid checksum, born before (`''`) or from (`2`) 2000. */
const valid = fc
  .tuple(
    part(99, 2),
    fc.constantFrom('01', '09', '12', '21', '32', '41', '52'),
    part(28, 2),
    part(997, 3),
    fc.constantFrom('', '2'),
  )
  .map(([year, month, day, serial, century]) => {
    const body = `${year}${month}${day}${serial}`;
    return `${body}${String(97 - (Number(century + body) % 97)).padStart(2, '0')}`;
  });

const spelled = (digits: string, style: number): string => {
  const [y, m, d, s, c] = [
    digits.slice(0, 2),
    digits.slice(2, 4),
    digits.slice(4, 6),
    digits.slice(6, 9),
    digits.slice(9),
  ];
  return [digits, `${y}.${m}.${d}-${s}.${c}`, `${y} ${m} ${d} ${s} ${c}`, `nr. ${y}${m}${d}-${s}-${c}!`][
    style
  ]!;
};

describe('holdsNationalNumber', () => {
  it('finds every valid number, in any spelling', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 3 }), (digits, style) => {
        expect(holdsNationalNumber(spelled(digits, style))).toBe(true);
      }),
      { seed: 20240215, numRuns: 500 },
    );
  });

  it('lets a wrong checksum pass', () => {
    fc.assert(
      fc.property(valid, (digits) => {
        const check = Number(digits.slice(9));
        const body = digits.slice(0, 9);
        const right = ['', '2'].map((century) => 97 - (Number(century + body) % 97));
        const wrong = (check % 97) + 1;
        fc.pre(!right.includes(wrong));
        expect(holdsNationalNumber(`${body}${String(wrong).padStart(2, '0')}`)).toBe(false);
      }),
      { seed: 20240215 },
    );
  });

  it.each([
    '',
    '1e05',
    '000948',
    '123456789',
    'd8bd21',
    '0000000009700',
    'PBA-0613',
    '2021-02-04',
    '99.99.99-999.99',
  ])('lets %j pass', (text) => {
    expect(holdsNationalNumber(text)).toBe(false);
  });
});
