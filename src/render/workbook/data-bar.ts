import type { DataBarRuleType, Worksheet } from 'exceljs';
import { BAR } from './look.ts';

/** The library's types leave the colour out, and without one it throws. */
type ColouredDataBar = DataBarRuleType & { readonly color: { readonly argb: string } };

/** Draws a pale bar behind the shares of a column; its ends are 0 and 1, so that bars compare between tables. */
export function addDataBar(
  sheet: Worksheet,
  range: { readonly column: number; readonly top: number; readonly bottom: number },
): void {
  const letter = sheet.getColumn(range.column).letter;
  const rule: ColouredDataBar = {
    type: 'dataBar',
    priority: 1,
    gradient: false,
    border: false,
    minLength: 0,
    maxLength: 100,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 1 },
    ],
    color: { argb: BAR },
  };
  sheet.addConditionalFormatting({ ref: `${letter}${range.top}:${letter}${range.bottom}`, rules: [rule] });
}
