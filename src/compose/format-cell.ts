import {
  formatChange,
  formatCount,
  formatDecimal,
  formatProbability,
  formatShare,
  shareDecimals,
} from '../locale/numbers.ts';
import type { Cell, Mark } from '../model/document.ts';
import type { Lang } from '../model/text.ts';
import type { CellStatus, SafeCell, SafeColumn } from '../protect/safe-table.ts';

const MARK_OF: Readonly<Record<Exclude<CellStatus, 'ok' | 'nul' | 'afgerond'>, Mark>> = {
  verborgen: 'c',
  onzeker: 'u',
  niet_van_toepassing: 'z',
  niet_beschikbaar: 'x',
};

/** Below this many persons a share is not printed as a percentage. */
export const FEWEST_FOR_PERCENT = 10;
const ESTIMATE_DECIMALS = 3;
/** From here on an estimate is a sum (of study points): whole numbers. */
const WHOLE_FROM = 100;

/** The mark of a cell without a value, or undefined when it has one. */
export function markOf(cell: SafeCell): Mark | undefined {
  return cell.status === 'ok' || cell.status === 'nul' || cell.status === 'afgerond'
    ? undefined
    : MARK_OF[cell.status];
}

/**
 * A protected cell in words. `persons` is the denominator of a share, which decides its decimals;
 * undefined when it is not known (then whole percentages).
 */
export function formatCell(
  cell: SafeCell,
  column: SafeColumn,
  place: { readonly lang: Lang; readonly persons: number | undefined },
): Cell {
  const mark = markOf(cell);
  if (mark !== undefined || cell.value === null) return markCell(mark ?? 'x');
  if (column.role === 'aantal') {
    return { text: formatCount(cell.value, place.lang), value: cell.value, style: 'aantal' };
  }
  if (column.decimals !== undefined) {
    if (isTooFew(place.persons)) return markCell('u');
    const text = formatDecimal(cell.value, column.decimals, place.lang);
    return { text, value: cell.value, style: 'getal' };
  }
  if (column.role === 'aandeel' || column.role === 'grens') return shareCell(cell.value, place);
  if (column.role === 'verschil') {
    return { text: formatChange(cell.value, place.lang), value: cell.value, style: 'saldo' };
  }
  if (column.role === 'punten') {
    return { text: formatCount(cell.value, place.lang), value: cell.value, style: 'aantal' };
  }
  if (column.role === 'toets') {
    return { text: formatProbability(cell.value, place.lang), value: cell.value, style: 'kans' };
  }
  return {
    text: formatDecimal(cell.value, Math.abs(cell.value) >= WHOLE_FROM ? 0 : ESTIMATE_DECIMALS, place.lang),
    value: cell.value,
    style: 'getal',
  };
}

/** A cell with a mark in place of a number. */
export function markCell(mark: Mark): Cell {
  return { text: `[${mark}]`, mark };
}

/** A cell with words. */
export function textCell(text: string): Cell {
  return { text };
}

function isTooFew(persons: number | undefined): boolean {
  return persons !== undefined && persons < FEWEST_FOR_PERCENT;
}

function shareCell(value: number, { lang, persons }: { lang: Lang; persons: number | undefined }): Cell {
  if (isTooFew(persons)) return markCell('u');
  const style = shareDecimals(persons ?? 0) === 0 ? 'aandeel' : 'aandeel_decimaal';
  return { text: formatShare(value, persons ?? 0, lang), value, style };
}
