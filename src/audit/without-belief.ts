import type { PublishedRelation, PublishedSet } from '../model/published-set.ts';

/**
 * The set without the belief that persons were only added, for the quantities that contradict it; for all
 * where it cannot be told which. Undefined when no such belief is left: then the figures themselves clash.
 */
export function withoutBelief(set: PublishedSet, quantities: readonly string[]): PublishedSet | undefined {
  const clashing = new Set(quantities);
  const isBelief = ({ soort }: PublishedRelation) => soort === 'vrijgaven';
  const isClashing = (relation: PublishedRelation) =>
    isBelief(relation) && relation.termen.some(([quantity]) => clashing.has(quantity));
  const wrong = set.relaties.some(isClashing) ? isClashing : isBelief;
  const relaties = set.relaties.filter((relation) => !wrong(relation));
  return relaties.length < set.relaties.length ? { ...set, relaties } : undefined;
}
