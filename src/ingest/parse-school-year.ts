import { schoolYearLabel } from '../model/day.ts';

const FORM = /^(\d{4}|\d{2})(?:\s*[-/–]\s*(\d{4}|\d{2}))?$/;

/**
 * The label of a school year written `2021-2022`, `2021-22`, `21-22`, `2021/22` or `2021`. Undefined for any
 * other text, and when the second year is not the first plus one.
 */
export function parseSchoolYear(text: string): string | undefined {
  const [, first, second] = FORM.exec(text) ?? [];
  if (first === undefined || (second === undefined && first.length === 2)) return undefined;
  const start = fullYear(first);
  if (second !== undefined && fullYear(second) !== start + 1) return undefined;
  return schoolYearLabel(start);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
