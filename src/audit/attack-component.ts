import type { Solver } from '../solver/highs.ts';
import type { Finding, Insight } from './finding.ts';
import type { Goal } from './goal.ts';
import type { Component } from './unknowns.ts';
import { openHunter, type World, type WorldHunter } from './world-hunter.ts';

/** Two worlds of a component that lie far enough apart on a target. */
export interface Witness {
  readonly grootheid: string;
  readonly component: number;
  readonly low: World;
  readonly high: World;
}

/** A component with what has to stay hidden in it. */
export interface Hunted {
  readonly component: Component;
  readonly number: number;
  /** Targets, by number. */
  readonly own: readonly number[];
  readonly soleMembers: boolean;
}

/** What can be worked out in a component, and for each target that holds two worlds that show it. */
export function attackComponent(
  solver: Solver,
  hunted: Hunted,
  goal: Goal,
): { readonly findings: readonly Finding[]; readonly witnesses: readonly Witness[] } {
  const { component, number, own } = hunted;
  const hunter = openHunter(solver, component);
  try {
    const findings: Finding[] = [];
    for (const i of own) {
      const { low, high, proven } = hunter.range(i, goal.span);
      const inzicht = goal.insight(component.unknowns[i]!, low, high) ?? (proven ? undefined : 'onbewezen');
      if (inzicht !== undefined) findings.push(findingOf(hunted, i, { inzicht, goal }));
    }
    const witnesses = own.flatMap((i) => witnessOf(hunter, i, { hunted, span: goal.span, number }));
    if (hunted.soleMembers) findings.push(...bySoleMembers(hunter, hunted, goal));
    return { findings: firstPerQuantity(findings), witnesses };
  } finally {
    hunter.dispose();
  }
}

/** What the only person in a hidden count can work out of the other ones, knowing that he is one. */
function bySoleMembers(hunter: WorldHunter, hunted: Hunted, goal: Goal): readonly Finding[] {
  const { component, own } = hunted;
  const alone = component.unknowns.flatMap((name, i) =>
    goal.isCell(name) && goal.mayBeOne(name) ? [i] : [],
  );
  return alone.flatMap((sole) => {
    if (component.low[sole]! > 1 || component.high[sole]! < 1) return [];
    const isWorkedOut = (i: number) => {
      const { low, high } = hunter.range(i, 1);
      return low === high && goal.isTold(component.unknowns[i]!, low);
    };
    const told = hunter.fix(sole, 1) ? own.filter((i) => i !== sole && isWorkedOut(i)) : [];
    hunter.free(sole);
    return told
      .filter((i) => !isOwnKnowledge(hunter, [i, sole], goal.isCell(component.unknowns[i]!)))
      .map((i) => findingOf(hunted, i, { inzicht: 'enige', goal }));
  });
}

/** The same persons as his own group, or the rest of a base beside it: what he is, he knows. */
function isOwnKnowledge(
  hunter: WorldHunter,
  [target, sole]: readonly [number, number],
  isCell: boolean,
): boolean {
  return hunter.isFixed(target, sole, -1) || (!isCell && hunter.isFixed(target, sole, 1));
}

function findingOf(
  { component }: Hunted,
  unknown: number,
  { inzicht, goal }: { readonly inzicht: Insight; readonly goal: Goal },
): Finding {
  const grootheid = component.unknowns[unknown]!;
  return { grootheid, inzicht, plaatsen: goal.spotted(grootheid) };
}

function firstPerQuantity(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ grootheid }, i) => findings.findIndex((other) => other.grootheid === grootheid) === i,
  );
}

/** The two worlds met that lie furthest apart on a target; none when that is not far enough. */
function witnessOf(
  { worlds }: WorldHunter,
  unknown: number,
  { hunted, span, number }: { readonly hunted: Hunted; readonly span: number; readonly number: number },
): readonly Witness[] {
  let [low, high] = [worlds[0]!, worlds[0]!];
  for (const world of worlds) {
    if (world[unknown]! < low[unknown]!) low = world;
    if (world[unknown]! > high[unknown]!) high = world;
  }
  if (low === undefined || high[unknown]! - low[unknown]! < span) return [];
  return [{ grootheid: hunted.component.unknowns[unknown]!, component: number, low, high }];
}
