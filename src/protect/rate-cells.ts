import type { Rate } from '../model/measure.ts';
import { wilson } from '../stats/wilson.ts';
import type { Policy } from './policy.ts';
import type { CellStatus, SafeCell } from './safe-table.ts';

export const HIDDEN: SafeCell = { status: 'verborgen', value: null };

/** A cell without a number, with the reason. */
export function emptyCell(status: CellStatus): SafeCell {
  return { status, value: null };
}

/** A number that may be shown; 0 has a status of its own. */
export function shownCell(value: number): SafeCell {
  return { status: value === 0 ? 'nul' : 'ok', value };
}

/** A share that is 0 is a number like any other. */
export function shownShare(value: number): SafeCell {
  return { status: 'ok', value };
}

/**
 * A share and its Wilson bounds, from two protected counts and nothing else. Hidden when one of them is;
 * too uncertain below `policy.baseRates`; not available while not everyone can be observed (`ripe`).
 */
export function rateCells(
  rate: Rate,
  cell: (count: string) => SafeCell,
  { policy, ripe }: { readonly policy: Policy; readonly ripe: boolean },
): readonly [SafeCell, SafeCell, SafeCell] {
  const part = cell(rate.part);
  const base = cell(rate.base);
  const reason =
    withoutRate(part, base, policy) ??
    (!ripe && policy.audience === 'extern' ? 'niet_beschikbaar' : undefined);
  if (reason !== undefined) return [emptyCell(reason), emptyCell(reason), emptyCell(reason)];
  const { share, low, high } = wilson(part.value!, base.value!)!;
  return [shownShare(share), shownShare(low), shownShare(high)];
}

function withoutRate(part: SafeCell, base: SafeCell, policy: Policy): CellStatus | undefined {
  for (const status of ['verborgen', 'onzeker', 'niet_beschikbaar', 'niet_van_toepassing'] as const)
    if (part.status === status || base.status === status) return status;
  if (base.value === 0) return 'niet_van_toepassing';
  return base.value! < policy.baseRates ? 'onzeker' : undefined;
}
