import { formatCount, formatInterval, formatShare } from '../locale/numbers.ts';
import type { Mark } from '../model/document.ts';
import type { Lang } from '../model/text.ts';
import type { SafeCell } from '../protect/safe-table.ts';
import { markOf } from './format-cell.ts';

/** A share with its interval and denominator in words, or the mark of what is missing. */
export function rateText(
  { share, low, high, n }: Readonly<Record<'share' | 'low' | 'high' | 'n', SafeCell>>,
  lang: Lang,
): string {
  if (share.value === null || low.value === null || high.value === null || n.value === null) {
    return markText(share, 'c');
  }
  const persons = n.value;
  if (persons < 10) return '[u]';
  const interval = formatInterval(low.value, high.value, { persons, lang });
  return `${formatShare(share.value, persons, lang)} [${interval}]`;
}

/** A count in words, or its mark. */
export function countText(cell: SafeCell, lang: Lang): string {
  return cell.value === null ? markText(cell, 'x') : formatCount(cell.value, lang);
}

/** The mark of a figure that is not printed; `otherwise` when it is what goes with it that is missing. */
export function markText(cell: SafeCell, otherwise: Mark): string {
  return `[${markOf(cell) ?? otherwise}]`;
}
