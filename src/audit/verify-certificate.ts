import type { Certificate, CertifiedTarget, WorldValues } from '../model/certificate.ts';
import type { PublishedRelation, PublishedSet } from '../model/published-set.ts';
import { type Window, windowsOf } from './windows.ts';

/**
 * Whether a certificate proves what it says, by whole-number arithmetic only: its world and the two worlds of
 * each target reproduce every published number and relation, and those two lie `afstand` apart, which is as
 * far as the policy asks.
 */
export function verifyCertificate(set: PublishedSet, certificate: Certificate): boolean {
  const { k, methode } = set.beleid;
  if (certificate.afstand < (methode === 'afronden' ? k - 1 : k)) return false;
  const { byQuantity: windows, clashing } = windowsOf(set);
  if (clashing.length > 0) return false;
  const base = new Map([...windows].map(([name, { low }]) => [name, low]));
  if (!isAllowed(certificate.wereld, windows)) return false;
  for (const [name, value] of certificate.wereld) base.set(name, value);
  if (!set.relaties.every((relation) => sumOf(relation, base) === 0)) return false;
  const standsIn = relationsByQuantity(set.relaties);
  const isWorld = (changes: WorldValues) => {
    if (!isAllowed(changes, windows)) return false;
    const world = new Map(changes);
    const touched = new Set(changes.flatMap(([name]) => standsIn.get(name) ?? []));
    return [...touched].every((relation) => sumOf(relation, base, world) === 0);
  };
  return certificate.doelen.every(
    (target) => isWorld(target.laag) && isWorld(target.hoog) && distance(target, base) >= certificate.afstand,
  );
}

function isAllowed(values: WorldValues, windows: ReadonlyMap<string, Window>): boolean {
  return values.every(([name, value]) => {
    const { low, high } = windows.get(name) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    return Number.isSafeInteger(value) && value >= low && value <= high;
  });
}

function sumOf(
  { termen }: PublishedRelation,
  base: ReadonlyMap<string, number>,
  world: ReadonlyMap<string, number> = base,
): number {
  return termen.reduce((sum, [name, factor]) => sum + factor * (world.get(name) ?? base.get(name) ?? 0), 0);
}

function relationsByQuantity(
  relations: readonly PublishedRelation[],
): ReadonlyMap<string, readonly PublishedRelation[]> {
  const standsIn = new Map<string, PublishedRelation[]>();
  for (const relation of relations)
    for (const [name] of relation.termen) {
      const own = standsIn.get(name);
      if (own === undefined) standsIn.set(name, [relation]);
      else own.push(relation);
    }
  return standsIn;
}

function distance({ grootheid, laag, hoog }: CertifiedTarget, base: ReadonlyMap<string, number>): number {
  const valueIn = (changes: WorldValues) =>
    changes.find(([name]) => name === grootheid)?.[1] ?? base.get(grootheid) ?? 0;
  return valueIn(hoog) - valueIn(laag);
}
