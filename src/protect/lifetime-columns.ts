import type { TimeToEvent } from '../model/measure.ts';
import type { Text } from '../model/text.ts';
import type { SafeColumn } from './safe-table.ts';

const WITHOUT = 'zonder_uitkomst';

/** What is estimated of one curve: the names of its columns. */
interface CurveColumns {
  readonly share: SafeColumn;
  readonly bounds: readonly [SafeColumn, SafeColumn];
  readonly error: SafeColumn;
}

/**
 * The estimates beside a life table: the share without any outcome, and of each outcome its share with bounds
 * and standard error. With one outcome the share without it says all.
 */
export function lifetimeColumns(statistic: TimeToEvent): readonly SafeColumn[] {
  const { outcomes, without } = statistic;
  const rest = curveColumns(WITHOUT, without, statistic);
  if (outcomes.length === 1) return [rest.share, ...rest.bounds, rest.error];
  return [
    rest.share,
    ...outcomes.flatMap(({ name, label }) => {
      const { share, bounds, error } = curveColumns(name, label, statistic);
      return [share, ...bounds, error];
    }),
  ];
}

function curveColumns(name: string, label: Text, { weight }: TimeToEvent): CurveColumns {
  const share = `aandeel_${name}`;
  const with_ = (nl: string, en: string): Text => ({ nl: `${label.nl}, ${nl}`, en: `${label.en}, ${en}` });
  const bound = (end: string, words: Text): SafeColumn => ({
    ...{ name: `${share}_${end}`, label: words, role: 'grens', of: share, base: weight },
  });
  return {
    share: { name: share, label: with_('aandeel', 'share'), role: 'aandeel', base: weight },
    bounds: [
      bound('laag', with_('ondergrens', 'lower bound')),
      bound('hoog', with_('bovengrens', 'upper bound')),
    ],
    error: { name: `${share}_se`, label: with_('standaardfout', 'standard error'), role: 'schatting' },
  };
}
