import type { PublishedRelation, RelationKind } from '../model/published-set.ts';

/** A relation that a reader would believe; whether it holds in fact is looked at where that is known. */
export interface Claim {
  readonly kind: RelationKind;
  readonly terms: readonly Term[];
  /** What `terms` leave over, in the order of the sign: a group of its own, or nothing (`null`). */
  readonly rest: string | null;
  /** True when a rest of nobody tells something of everybody: all of a group have one outcome. */
  readonly tellsAll?: boolean;
}

type Term = readonly [quantity: string, factor: number];

/** The claim that these quantities add up to 0; none when one of them holds no number. */
export function claimOf(
  kind: RelationKind,
  terms: readonly (readonly [string | null, number])[],
): readonly Claim[] {
  const known = terms.filter((term): term is Term => term[0] !== null);
  const merged = mergeTerms(known);
  return known.length === terms.length && merged.length > 1 ? [{ kind, terms: merged, rest: null }] : [];
}

/** The claim that these quantities add up to 0 or less: what they fall short of it is a group of its own. */
export function atMost(
  kind: RelationKind,
  terms: readonly (readonly [string | null, number])[],
): readonly Claim[] {
  return claimOf(kind, terms).map((claim) => ({ ...claim, rest: restName(claim.terms) }));
}

/** One term per quantity; what cancels out is gone. */
function mergeTerms(terms: readonly Term[]): readonly Term[] {
  const factors = new Map<string, number>();
  for (const [quantity, factor] of terms) factors.set(quantity, (factors.get(quantity) ?? 0) + factor);
  return [...factors].filter(([, factor]) => factor !== 0);
}

/** The name of what terms leave over: `rest(nieuw|…-begin|…)`. */
function restName(terms: readonly Term[]): string {
  return `rest(${terms.map(([quantity, factor]) => `${factor < 0 ? '-' : '+'}${quantity}`).join('')})`;
}

/** What terms leave over; `secretZero` when it is (or may be, where its value is not known) 0 and that may not be known. */
interface Rest {
  readonly quantity: string;
  readonly value: number | null;
  readonly secretZero: boolean;
}

/** A relation, and what its rest is worth to who holds the exact numbers. */
export interface Settled {
  readonly relation: PublishedRelation;
  readonly rest: Rest | undefined;
}

/**
 * The claim as a relation that holds. Where the exact numbers are known and contradict it, what is left
 * over becomes a quantity (persons in two categories, persons in none); an inequality or a carry-over
 * that is contradicted is no relation at all.
 */
export function settle(
  { kind, terms, rest, tellsAll = false }: Claim,
  truth: (quantity: string) => number | null,
): readonly Settled[] {
  const values = terms.map(([quantity, factor]) => [truth(quantity), factor] as const);
  const isKnown = values.every(([value]) => value !== null);
  const sum = values.reduce((total, [value, factor]) => total + (value ?? 0) * factor, 0);
  if (rest !== null) {
    if (isKnown && sum > 0) return [];
    const value = isKnown ? -sum : null;
    const secretZero = tellsAll && (value ?? 0) === 0 && values.some(([term]) => term !== 0);
    return [
      {
        relation: { soort: kind, termen: [...terms, [rest, 1]] },
        rest: { quantity: rest, value, secretZero },
      },
    ];
  }
  if (!isKnown || sum === 0) return [{ relation: { soort: kind, termen: terms }, rest: undefined }];
  if (kind !== 'marge' && kind !== 'hierarchie') return [];
  const left = restName(terms);
  const relation = { soort: kind, termen: [...terms, [left, sum > 0 ? -1 : 1] as const] };
  return [{ relation, rest: { quantity: left, value: sum > 0 ? sum : null, secretZero: false } }];
}
