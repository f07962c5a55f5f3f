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

/** Tables over one population that cross each other in more combinations than can be looked at. */
export function tooManyCrossed(tables: readonly string[]): UserError {
  const names = [...new Set(tables)].sort().join(', ');
  return new UserError(
    'privacy',
    {
      nl: `${names}: deze tabellen gaan over dezelfde personen en vormen een kring; ze kruisen elkaar in meer combinaties dan er samen nagekeken kunnen worden; er is niets geschreven`,
      en: `${names}: these tables are about the same persons and form a cycle; they cross each other in more combinations than can be audited together; nothing was written`,
    },
    {
      hint: {
        nl: 'laat een van deze tabellen weg, of kies grovere categorieën: onderwijs-report advies',
        en: 'leave out one of these tables, or choose coarser categories: onderwijs-report advies',
      },
    },
  );
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
