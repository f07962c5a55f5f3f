import type { PublishedRelease, PublishedSet, PublishedTable } from '../model/published-set.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { Claim, Settled } from './claim.ts';
import { settle } from './claim.ts';
import { groupClaims, refinementClaims } from './group-relations.ts';
import { knownClaims } from './known-relations.ts';
import { type Quantities, quantitiesOf } from './quantities.ts';
import { carryOverClaims, rowClaims } from './row-relations.ts';

/** What is known of a release beside its tables. */
export interface PublishContext {
  /** Name of the release: `rapport-2022`. */
  readonly id: string;
  readonly peildatum: string;
  readonly population: string;
  /** The same tables before protection, in the same order; with them relations are held to the facts. */
  readonly exact?: readonly SafeTable[];
}

/** A set of published tables, and for who holds the exact ones the true value of each quantity. */
export interface BuiltSet {
  readonly set: PublishedSet;
  /** Private: never written beside the set. */
  readonly truth: ReadonlyMap<string, number>;
}

/** Everything that these protected tables publish, with the relations that their measures declare. */
export function publishedSet(tables: readonly SafeTable[], context: PublishContext): PublishedSet {
  return buildPublishedSet(tables, context).set;
}

/** The same with what the exact tables tell about it. Throws RangeError without a table. */
export function buildPublishedSet(tables: readonly SafeTable[], context: PublishContext): BuiltSet {
  const [first] = tables;
  if (first === undefined) throw new RangeError('no tables to publish');
  const quantities = quantitiesOf(tables, { exact: context.exact, prefix: '' });
  const claims: readonly Claim[] = [
    ...groupClaims(quantities),
    ...refinementClaims(quantities),
    ...rowClaims(quantities),
    ...carryOverClaims(quantities),
    ...knownClaims(quantities),
  ];
  const settled = distinct(claims.flatMap((claim) => settle(claim, quantities.truth)));
  const { policy } = first;
  const set: PublishedSet = {
    schema_version: 1,
    beleid: { methode: policy.method === 'geen' ? 'onderdrukken' : policy.method, k: policy.k, basis: null },
    vrijgaven: [releaseOf(quantities, context)],
    relaties: settled.map(({ relation }) => relation),
  };
  return { set, truth: truthOf(quantities, settled) };
}

function distinct(settled: readonly Settled[]): readonly Settled[] {
  const byTerms = new Map<string, Settled>();
  for (const item of settled) {
    const key = item.relation.termen
      .map(([quantity, factor]) => `${factor}${quantity}`)
      .sort()
      .join();
    if (!byTerms.has(key)) byTerms.set(key, item);
  }
  return [...byTerms.values()];
}

function truthOf(quantities: Quantities, settled: readonly Settled[]): ReadonlyMap<string, number> {
  const cells = quantities.spots.map(({ table, row, count }) => quantities.at(table, row, count)!);
  const truth = new Map<string, number>();
  for (const quantity of cells) {
    const value = quantities.truth(quantity);
    if (value !== null) truth.set(quantity, value);
  }
  for (const { rest } of settled) if (rest?.value != null) truth.set(rest.quantity, rest.value);
  return truth;
}

function releaseOf(quantities: Quantities, { id, peildatum, population }: PublishContext): PublishedRelease {
  const tabellen = quantities.tables.flatMap((table, t) => {
    const published = tableOf(quantities, table, t);
    return published.aantallen.length === 0 ? [] : [published];
  });
  return { id, peildatum, populatie: population, tabellen };
}

function tableOf({ at }: Quantities, table: SafeTable, t: number): PublishedTable {
  const { measure, params, dimensions, columns, rows } = table;
  const counts = columns.filter(({ role }) => role === 'aantal').map(({ name }) => name);
  return {
    id: table.id,
    maat: measure.id,
    eenheid: measure.unit,
    per: params.per,
    datum: params.datum ?? null,
    filters: {},
    dimensies: dimensions.map(({ name, list, total }, i) => ({
      naam: name,
      lijst: list,
      categorieen: [...new Set(rows.map(({ keys }) => keys[i]!))].filter((key) => key !== TOTAL),
      totaal: total,
    })),
    aantallen: counts,
    cellen: rows.flatMap(({ keys, cells }, row) =>
      columns.flatMap(({ name, role }, column) => {
        if (role !== 'aantal') return [];
        const { value, status } = cells[column]!;
        return [{ sleutels: keys, aantal: name, waarde: value, status, grootheid: at(t, row, name) }];
      }),
    ),
  };
}
