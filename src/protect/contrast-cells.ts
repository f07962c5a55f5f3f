import type { Measure, Rate } from '../model/measure.ts';
import type { Contrast, Quotient } from '../model/row-statistics.ts';
import { newcombe } from '../stats/newcombe.ts';
import type { Policy } from './policy.ts';
import { emptyCell, rateCells, shownShare } from './rate-cells.ts';
import type { CellStatus, SafeCell, SafeColumn } from './safe-table.ts';

/** The columns of the differences and quotients of a measure, in this order after its shares. */
export function contrastColumns({ contrasts = [], quotients = [] }: Measure): readonly SafeColumn[] {
  return [
    ...contrasts.flatMap(({ name, label, low, high }): readonly SafeColumn[] => [
      { name, label, role: 'aandeel' },
      {
        name: low,
        label: { nl: `${label.nl}, ondergrens`, en: `${label.en}, lower bound` },
        role: 'grens',
        of: name,
      },
      {
        name: high,
        label: { nl: `${label.nl}, bovengrens`, en: `${label.en}, upper bound` },
        role: 'grens',
        of: name,
      },
    ]),
    ...quotients.map(({ name, label }): SafeColumn => ({ name, label, role: 'schatting', decimals: 2 })),
  ];
}

/** The cells of `contrastColumns` for one row, from its protected counts and nothing else. */
export function contrastCells(
  { contrasts = [], quotients = [], rates }: Measure,
  cell: (count: string) => SafeCell,
  policy: Policy,
): readonly SafeCell[] {
  const shareOf = (part: string, base: string) =>
    rateCells({ ...NAMELESS, part, base }, cell, { policy, ripe: true })[0];
  return [
    ...contrasts.flatMap((contrast) => differenceCells(contrast, cell, shareOf)),
    ...quotients.map((quotient) => quotientCell(quotient, rates, shareOf)),
  ];
}

const NAMELESS: Rate = {
  name: '',
  label: { nl: '', en: '' },
  part: '',
  base: '',
  low: '',
  high: '',
  ripeWhen: undefined,
};

type ShareOf = (part: string, base: string) => SafeCell;

function differenceCells(
  { part, base, otherPart, otherBase }: Contrast,
  cell: (count: string) => SafeCell,
  shareOf: ShareOf,
): readonly SafeCell[] {
  const reason = withoutNumber(shareOf(part, base), shareOf(otherPart, otherBase));
  if (reason !== undefined) return [emptyCell(reason), emptyCell(reason), emptyCell(reason)];
  const value = (name: string) => cell(name).value!;
  const { difference, low, high } = newcombe(
    { part: value(part), base: value(base) },
    { part: value(otherPart), base: value(otherBase) },
  )!;
  return [difference, low, high].map(shownShare);
}

function quotientCell({ over, under }: Quotient, rates: readonly Rate[], shareOf: ShareOf): SafeCell {
  const [upper, lower] = [over, under].map((name) => {
    const { part, base } = rates.find((rate) => rate.name === name)!;
    return shareOf(part, base);
  });
  const reason = withoutNumber(upper!, lower!);
  if (reason !== undefined) return emptyCell(reason);
  return lower!.value === 0 ? emptyCell('niet_van_toepassing') : shownShare(upper!.value! / lower!.value!);
}

/** Why two shares cannot be held against each other; undefined when they can. */
function withoutNumber(...shares: readonly SafeCell[]): CellStatus | undefined {
  return shares.find(({ value }) => value === null)?.status;
}
