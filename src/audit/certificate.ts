import type { Certificate, CertifiedTarget, WorldValues } from '../model/certificate.ts';
import type { PublishedSet } from '../model/published-set.ts';
import { loadSolver } from '../solver/highs.ts';
import type { Attack } from './attack.ts';
import { placesOf } from './placed-quantities.ts';
import type { Component } from './unknowns.ts';
import { openHunter, type World } from './world-hunter.ts';

/** The proof that goes with an attack that found nothing: two worlds for every target that it tried. */
export async function certificateOf(
  set: PublishedSet,
  { knowledge, witnesses }: Attack,
): Promise<Certificate> {
  const { components, known } = knowledge;
  const bases: World[] = [];
  for (const [c, component] of components.entries()) {
    bases.push(witnesses.find((witness) => witness.component === c)?.low ?? (await anyWorld(component)));
  }
  const places = placesOf(set);
  const leftOver = [...known].filter(([name, value]) => value !== 0 && places.get(name)?.shown !== true);
  const wereld = [
    ...leftOver,
    ...components.flatMap(({ unknowns }, c) =>
      unknowns.flatMap((name, i) => (bases[c]![i] === 0 ? [] : [[name, bases[c]![i]!] as const])),
    ),
  ];
  const doelen = witnesses.map(({ grootheid, component, low, high }): CertifiedTarget => {
    const { unknowns } = components[component]!;
    const changes = (world: World) => changesOf(unknowns, bases[component]!, world);
    return { grootheid, laag: changes(low), hoog: changes(high) };
  });
  const { k, methode } = set.beleid;
  return { schema_version: 1, afstand: methode === 'afronden' ? k - 1 : k, wereld, doelen };
}

function changesOf(unknowns: readonly string[], base: World, world: World): WorldValues {
  return unknowns.flatMap((name, i) => (world[i] === base[i] ? [] : [[name, world[i]!] as const]));
}

/** A world of a component in which nothing has to be protected. Throws NoWorldError without one. */
async function anyWorld(component: Component): Promise<World> {
  const hunter = openHunter(await loadSolver(), component);
  try {
    hunter.range(0, 0);
    return hunter.worlds[0]!;
  } finally {
    hunter.dispose();
  }
}
