import type { Claim } from './claim.ts';
import type { Quantities } from './quantities.ts';

/**
 * What a reader believes of figures that were published before from an older delivery: that persons were
 * only added since. Who came in is a group of its own, for each count that stands in both releases. Where
 * shown numbers went down in a table, nobody believes it of that table.
 */
export function releaseClaims(now: Quantities, before: Quantities, prefix: string): readonly Claim[] {
  const shown = shownNumbers(now);
  const older = shownNumbers(before);
  const shrunk = new Set(
    before.spots
      .filter((spot) => {
        const quantity = before.at(spot.table, spot.row, spot.count)!;
        const later = shown.get(quantity.slice(prefix.length));
        return later !== undefined && later < older.get(quantity)!;
      })
      .map(({ table }) => before.tables[table]!.measure.id),
  );
  const present = new Set(now.spots.map(({ table, row, count }) => now.at(table, row, count)!));
  const both = before.spots.flatMap((spot) => {
    const quantity = before.at(spot.table, spot.row, spot.count)!;
    const isShrunk = shrunk.has(before.tables[spot.table]!.measure.id);
    return !isShrunk && present.has(quantity.slice(prefix.length)) ? [quantity] : [];
  });
  return [...new Set(both)].map(
    (quantity): Claim => ({
      kind: 'vrijgaven',
      terms: [
        [quantity, 1],
        [quantity.slice(prefix.length), -1],
      ],
      rest: `bij(${quantity})`,
    }),
  );
}

function shownNumbers({ spots, at }: Quantities): ReadonlyMap<string, number> {
  return new Map(
    spots.flatMap(({ table, row, count, value, status }) =>
      value === null || status === 'afgerond' ? [] : [[at(table, row, count)!, value] as const],
    ),
  );
}
