import type { PublishedSet } from '../model/published-set.ts';
import { ROUND_BASE } from '../protect/policy.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import { type Claim, type Settled, settle } from './claim.ts';
import { groupClaims, refinementClaims, sensitiveClaims } from './group-relations.ts';
import { jointClaims } from './joint-claims.ts';
import { knownClaims } from './known-relations.ts';
import { publishedRelease } from './published-release.ts';
import { type Facts, type Quantities, quantitiesOf } from './quantities.ts';
import { releaseClaims } from './release-claims.ts';
import { carryOverClaims, rowClaims } from './row-relations.ts';

/** Tables that left the service before. */
export interface EarlierRelease {
  readonly id: string;
  readonly peildatum: string;
  readonly tables: readonly SafeTableParts[];
  /** True when they were made from the same delivery and settings: then equal counts are one count. */
  readonly sameSource: boolean;
}

/** What is known of a release beside its tables. */
export interface PublishContext {
  /** Name of the release: `jaarset`. */
  readonly id: string;
  readonly peildatum: string;
  /** Whom the tables are about. */
  readonly population: string;
  readonly earlier?: readonly EarlierRelease[];
  /**
   * These tables, and the earlier ones of the same source, before protection: with them relations are held
   * to the facts, and it is known which quantities are small.
   */
  readonly facts?: Facts;
}

/** A set of published tables, and for who holds the exact ones the true value of each quantity. */
export interface BuiltSet {
  readonly set: PublishedSet;
  /**
   * The value of each quantity that is known, or the persons behind it where those are fewer. Private: never
   * written beside the set.
   */
  readonly truth: ReadonlyMap<string, number>;
  /** Quantities that are 0 and may not be known to be: all of a group have one outcome. Private too. */
  readonly secretZeros: ReadonlySet<string>;
}

/** Everything that these protected tables publish, with the relations that their measures declare. */
export function publishedSet(tables: readonly SafeTableParts[], context: PublishContext): PublishedSet {
  return buildPublishedSet(tables, context).set;
}

/** The same with what the exact tables tell about it. Throws RangeError without a table. */
export function buildPublishedSet(tables: readonly SafeTableParts[], context: PublishContext): BuiltSet {
  const [first] = tables;
  if (first === undefined) throw new RangeError('no tables to publish');
  const parts = partsOf(tables, context);
  const { quantities: now } = parts.at(-1)!;
  const older = parts.filter(({ quantities }) => quantities !== now);
  const all = [
    ...older.flatMap(({ quantities }) => settleAll(claimsOf(quantities), quantities.truth)),
    ...settleAll(claimsOf(now), now.truth),
    ...older.flatMap(({ quantities, prefix }) => {
      const either = (quantity: string) => quantities.truth(quantity) ?? now.truth(quantity);
      return settleAll(releaseClaims(now, quantities, prefix), either);
    }),
  ];
  const settled = distinct(all);
  const { k, method } = first.policy;
  const set: PublishedSet = {
    schema_version: 1,
    beleid: {
      methode: method === 'afronden' ? 'afronden' : 'onderdrukken',
      k,
      basis: method === 'afronden' ? ROUND_BASE : null,
    },
    vrijgaven: parts.map(({ quantities, release }) => publishedRelease(quantities, release)),
    relaties: settled.map(({ relation }) => relation),
  };
  const secretZeros = all.flatMap(({ rest }) => (rest?.secretZero === true ? [rest.quantity] : []));
  return { set, truth: truthOf(now, settled), secretZeros: new Set(secretZeros) };
}

/** One release, and the quantities that it shares with others of the same source. */
interface Part {
  readonly quantities: Quantities;
  readonly prefix: string;
  readonly release: Parameters<typeof publishedRelease>[1];
}

/** The earlier releases in their order, and last the new one. */
function partsOf(tables: readonly SafeTableParts[], context: PublishContext): readonly Part[] {
  const { earlier = [], population: populatie, facts } = context;
  const same = earlier.filter(({ sameSource }) => sameSource);
  const together = [...same.map((release) => release.tables), tables];
  const now = quantitiesOf(together.flat(), { facts, prefix: '' });
  const numbersOf = (own: readonly SafeTableParts[]) => {
    const start = together.slice(0, together.indexOf(own)).flat().length;
    return own.map((_, i) => start + i);
  };
  const labels = ({ id, peildatum }: { readonly id: string; readonly peildatum: string }) => ({
    id,
    peildatum,
    populatie,
  });
  return [
    ...earlier.map((release): Part => {
      const { id, tables: own, sameSource } = release;
      if (sameSource)
        return { quantities: now, prefix: '', release: { ...labels(release), numbers: numbersOf(own) } };
      const prefix = `${id}:`;
      const quantities = quantitiesOf(own, { facts: undefined, prefix, families: now.families });
      return { quantities, prefix, release: { ...labels(release), numbers: [...own.keys()] } };
    }),
    { quantities: now, prefix: '', release: { ...labels(context), numbers: numbersOf(tables) } },
  ];
}

function claimsOf(quantities: Quantities): readonly Claim[] {
  return [
    ...groupClaims(quantities),
    ...refinementClaims(quantities),
    ...sensitiveClaims(quantities),
    ...rowClaims(quantities),
    ...carryOverClaims(quantities),
    ...knownClaims(quantities),
    ...jointClaims(quantities),
  ];
}

function settleAll(claims: readonly Claim[], truth: Quantities['truth']): readonly Settled[] {
  return claims.flatMap((claim) => settle(claim, truth));
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
  const truth = new Map<string, number>();
  for (const { table, row, count } of quantities.spots) {
    const quantity = quantities.at(table, row, count)!;
    const value = quantities.truth(quantity);
    if (value !== null) truth.set(quantity, fewest(value, quantities.persons(quantity)));
  }
  for (const { rest } of settled) if (rest?.value != null) truth.set(rest.quantity, rest.value);
  return truth;
}

/** A count of things of few persons is as small as those persons are few. */
function fewest(value: number, persons: number | null): number {
  return persons === null || persons === 0 ? value : Math.min(value, persons);
}
