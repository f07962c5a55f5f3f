/**
 * A decimal number in hundredths, exactly: `60` is 6000, `0,5` with sign `,` is 50. Undefined when it is not
 * such a number, `te_fijn` when it has more than two decimals (`1.000` could be a thousand).
 */
export function parseHundredths(text: string, signs: string): number | 'te_fijn' | undefined {
  const [, minus, whole, fraction = ''] = FORM[signs]?.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (fraction.length > 2) return 'te_fijn';
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return minus === '-' ? 0 - hundredths : hundredths;
}

const FORM: Readonly<Record<string, RegExp>> = {
  '.': /^(-?)(\d{1,7})(?:\.(\d+))?$/,
  ',': /^(-?)(\d{1,7})(?:,(\d+))?$/,
  '.,': /^(-?)(\d{1,7})(?:[.,](\d+))?$/,
};
