import { describe, expect, it } from 'vitest';
import { inertText } from '../../../src/render/workbook/inert-text.ts';
import { numberFormat } from '../../../src/render/workbook/number-format.ts';

describe('numberFormat', () => {
  it('writes counts, balances and shares in a neutral form', () => {
    expect(numberFormat({ text: '1.240', value: 1240, style: 'aantal' }, 'nl')).toBe('#,##0');
    expect(numberFormat({ text: '+5', value: 5, style: 'saldo' }, 'nl')).toBe('+#,##0;\u2212#,##0;0');
    expect(numberFormat({ text: '36%', value: 0.356, style: 'aandeel' }, 'nl')).toBe('0%');
    expect(numberFormat({ text: '35,6%', value: 0.356, style: 'aandeel_decimaal' }, 'nl')).toBe('0.0%');
  });

  it('shows as many decimals of a plain number as its text has, in either language', () => {
    expect(numberFormat({ text: '1.240,25', value: 1240.25, style: 'getal' }, 'nl')).toBe('#,##0.00');
    expect(numberFormat({ text: '1,240.250', value: 1240.25, style: 'getal' }, 'en')).toBe('#,##0.000');
    expect(numberFormat({ text: '12', value: 12, style: 'getal' }, 'nl')).toBe('#,##0');
    expect(numberFormat({ text: '12,000', value: 12, style: 'getal' }, 'nl')).toBe('#,##0.000');
  });

  it('shows four decimals of a plain number that was not rounded for a reader', () => {
    const value = 62 / 174;
    expect(numberFormat({ text: String(value), value, style: 'getal' }, 'nl')).toBe('#,##0.0000');
  });

  it('never shows a chance as nothing', () => {
    expect(numberFormat({ text: '<0,001', value: 0.0004, style: 'kans' }, 'nl')).toBe(
      '[<0.001]"<1/1000";0.000',
    );
  });

  it('prints a mark behind the number, whatever its sign', () => {
    expect(numberFormat({ text: '+5 [p]', value: 5, style: 'saldo', mark: 'p' }, 'nl')).toBe(
      '+#,##0" [p]";\u2212#,##0" [p]";0" [p]"',
    );
  });
});

describe('inertText', () => {
  it.each(['=1+1', '+32', '@som', '\tx', '-x'])('escapes %j', (text) => {
    expect(inertText(text)).toBe(`'${text}`);
  });

  it.each(['-5', '−5', '-', '[c]', '64 personen', ''])('leaves %j alone', (text) => {
    expect(inertText(text)).toBe(text);
  });
});
