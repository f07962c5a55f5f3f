import { LEAST_PROBABILITY } from '../../locale/numbers.ts';
import type { Cell } from '../../model/document.ts';
import type { Lang } from '../../model/text.ts';

const DECIMAL: Readonly<Record<Lang, string>> = { nl: ',', en: '.' };
const MOST_DECIMALS = 4;
/** A chance, never shown as nothing. Words in a format stay as they are in every language of Excel: no decimal sign. */
const PROBABILITY = `[<${LEAST_PROBABILITY}]"<1/1000";0.000`;

/**
 * The number format of a cell with a value, in the neutral form that Excel shows in the reader's own
 * way (`#,##0` reads 1.234 in Belgium). A mark beside a value is printed by the format, so that the
 * cell still holds a number.
 */
export function numberFormat(cell: Cell, lang: Lang): string {
  const suffix = cell.mark === undefined ? '' : `" [${cell.mark}]"`;
  const format = baseFormat(cell, lang);
  return format
    .split(';')
    .map((section) => section + suffix)
    .join(';');
}

function baseFormat(cell: Cell, lang: Lang): string {
  switch (cell.style) {
    case 'saldo':
      return '+#,##0;\u2212#,##0;0';
    case 'aandeel':
      return '0%';
    case 'aandeel_decimaal':
      return '0.0%';
    case 'kans':
      return PROBABILITY;
    case 'getal':
      return decimalFormat(cell.text, cell.value ?? 0, lang);
    default:
      return '#,##0';
  }
}

/** As many decimals as the reader of the text sees; four where the text was not rounded for a reader. */
function decimalFormat(text: string, value: number, lang: Lang): string {
  const seen = new RegExp(`\\${DECIMAL[lang]}(\\d+)`).exec(text)?.[1]?.length ?? 0;
  const decimals = Math.min(MOST_DECIMALS, seen === 0 && !Number.isInteger(value) ? MOST_DECIMALS : seen);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
