import type { PublishedSet } from '../model/published-set.ts';
import type { AttackOptions } from './attack.ts';
import type { Insight, Spotted } from './finding.ts';
import type { PlacedQuantity } from './placed-quantities.ts';

/** What an attack is after. */
export interface Goal {
  readonly isTarget: (quantity: string) => boolean;
  /** True when it stands in a table. */
  readonly isCell: (quantity: string) => boolean;
  /** True when it may be one person. */
  readonly mayBeOne: (quantity: string) => boolean;
  /** Fewest values that must stay possible, minus one. */
  readonly span: number;
  /** What a reader has who knows that a target lies from `low` to `high`. */
  readonly insight: (quantity: string, low: number, high: number) => Insight | undefined;
  /** Whether one exact value tells something: not when it shows that a quantity of unknown size is no small group. */
  readonly isTold: (quantity: string, value: number) => boolean;
  readonly spotted: (quantity: string) => readonly Spotted[];
}

/**
 * The goal of an attack on `set`. With the true values the targets are the small quantities, and what has no
 * known value counts when a reader is sure that it is small. Without them it is all that is not shown: a
 * hidden count may not be exact, and nothing that can be small may lie within fewer values than promised.
 */
export function goalOf(
  { beleid, relaties }: PublishedSet,
  places: ReadonlyMap<string, PlacedQuantity>,
  { truth, secretZeros }: Pick<AttackOptions, 'truth' | 'secretZeros'>,
): Goal {
  const { k, methode } = beleid;
  const span = methode === 'afronden' ? k - 1 : k;
  const isHidden = (quantity: string) => places.get(quantity)?.shown !== true;
  const isCell = (quantity: string) => places.has(quantity);
  const mayBeSmall = (quantity: string) => {
    const value = truth?.get(quantity);
    return value === undefined || (value > 0 && value < k) || secretZeros?.has(quantity) === true;
  };
  const isTold = (quantity: string, low: number, high: number) => {
    if (truth?.has(quantity) === true) return true;
    if (truth !== undefined)
      return high < k && (low > 0 || (high === 0 && secretZeros?.has(quantity) === true));
    return low === high ? isCell(quantity) || (low > 0 && low < k) : low < k && high > 0;
  };
  return {
    span,
    isCell,
    isTarget: (quantity) => isHidden(quantity) && mayBeSmall(quantity),
    mayBeOne: (quantity) => isHidden(quantity) && (truth === undefined || truth.get(quantity) === 1),
    insight: (quantity, low, high) => {
      if (high - low >= span || !isTold(quantity, low, high)) return undefined;
      return low === high ? 'exact' : 'smal';
    },
    isTold: (quantity, value) => isTold(quantity, value, value),
    spotted: (quantity) => places.get(quantity)?.spotted ?? neighbours(quantity, relaties, places),
  };
}

/** Where the cells stand of a relation that speaks of a quantity that stands in no table. */
function neighbours(
  quantity: string,
  relations: PublishedSet['relaties'],
  places: ReadonlyMap<string, PlacedQuantity>,
): readonly Spotted[] {
  const relation = relations.find(({ termen }) => termen.some(([name]) => name === quantity));
  return relation?.termen.flatMap(([name]) => places.get(name)?.spotted ?? []) ?? [];
}
