import type { PublishedSet } from '../model/published-set.ts';
import { UserError } from '../model/user-error.ts';
import type { PlacedQuantity } from './placed-quantities.ts';

/** More unknown cells than can be looked at together; names the tables. */
export function tooMany(set: PublishedSet): UserError {
  const names = tableNames(set);
  return new UserError('privacy', {
    nl: `meer cellen dan er samen nagekeken kunnen worden; er is niets geschreven: ${names}`,
    en: `more cells than can be audited together; nothing was written: ${names}`,
  });
}

/** Shown numbers of these quantities contradict each other; names the tables, no number. */
export class ContradictionError extends UserError {
  readonly quantities: readonly string[];

  constructor(quantities: readonly string[], places: ReadonlyMap<string, PlacedQuantity>) {
    const spotted = quantities.flatMap((quantity) => places.get(quantity)?.spotted ?? []);
    const names = [...new Set(spotted.map(({ tabel }) => tabel))].sort().join(', ');
    super('privacy', {
      nl: `gepubliceerde cijfers spreken elkaar tegen; er is niets geschreven: ${names}`,
      en: `published figures contradict each other; nothing was written: ${names}`,
    });
    this.quantities = quantities;
  }
}

function tableNames({ vrijgaven }: PublishedSet): string {
  return [...new Set(vrijgaven.flatMap(({ tabellen }) => tabellen.map(({ id }) => id)))].join(', ');
}
