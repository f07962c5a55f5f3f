import type { PublishedSet } from '../model/published-set.ts';
import { loadSolver, type Solver } from '../solver/highs.ts';
import type { Finding, Insight } from './finding.ts';
import { type Goal, goalOf } from './goal.ts';
import { placesOf } from './placed-quantities.ts';
import { contradiction, tooMany } from './refuse-attack.ts';
import { type Component, type Knowledge, knowledgeOf } from './unknowns.ts';
import { openHunter, type World, type WorldHunter } from './world-hunter.ts';

export interface AttackOptions {
  /**
   * The true values, for who holds them: then the quantities of 1 to k-1 are the targets. Without them all
   * that is not shown is, and a range counts when it may hold a small number.
   */
  readonly truth?: ReadonlyMap<string, number>;
  /** With `truth`: quantities of 0 that are targets all the same. */
  readonly secretZeros?: ReadonlySet<string>;
  /** False: leave out what a person who is alone in a hidden count can work out. */
  readonly soleMembers?: boolean;
  /** Most unknown quantities that are looked at together. */
  readonly mostUnknowns?: number;
}

/** Two worlds of a component that lie far enough apart on a target. */
export interface Witness {
  readonly grootheid: string;
  readonly component: number;
  readonly low: World;
  readonly high: World;
}

/** What an attack tried and found. */
export interface Attack {
  readonly findings: readonly Finding[];
  /** Quantities that had to stay unknown: those in a table, and those between tables. */
  readonly targets: number;
  readonly differences: number;
  readonly knowledge: Knowledge;
  readonly witnesses: readonly Witness[];
}

const MOST_UNKNOWNS = 20_000;

/** All counts that a reader can work out too well by integer programming over everything published. */
export async function attack(set: PublishedSet, options: AttackOptions = {}): Promise<readonly Finding[]> {
  return (await runAttack(set, options)).findings;
}

/**
 * The same with what was tried and the worlds that were met. Throws UserError(privacy) naming the tables
 * when there is more than can be looked at, and when the shown numbers contradict each other.
 */
export async function runAttack(set: PublishedSet, options: AttackOptions = {}): Promise<Attack> {
  const knowledge = knowledgeOf(set);
  const places = placesOf(set);
  const count = knowledge.components.reduce((sum, { unknowns }) => sum + unknowns.length, 0);
  if (count > (options.mostUnknowns ?? MOST_UNKNOWNS)) throw tooMany(set);
  if (knowledge.broken.length > 0) throw contradiction(knowledge.broken, places);
  const goal = goalOf(set, places, options);
  const solver = await loadSolver();
  const findings: Finding[] = [...workedOut(knowledge, goal)];
  const witnesses: Witness[] = [];
  let [targets, differences] = [findings.length, 0];
  for (const [c, component] of knowledge.components.entries()) {
    const own = component.unknowns.flatMap((name, i) => (goal.isTarget(name) ? [i] : []));
    if (own.length === 0) continue;
    targets += own.length;
    differences += own.filter((i) => !goal.isCell(component.unknowns[i]!)).length;
    const hunted = { component, number: c, own, soleMembers: options.soleMembers ?? true };
    const result = attackComponent(solver, hunted, goal);
    findings.push(...result.findings);
    witnesses.push(...result.witnesses);
  }
  return { findings, targets, differences, knowledge, witnesses };
}

/** Targets whose value is left over when shown numbers are subtracted. */
function workedOut({ known }: Knowledge, goal: Goal): readonly Finding[] {
  return [...known].flatMap(([grootheid, value]) => {
    if (!goal.isTarget(grootheid)) return [];
    const inzicht = goal.insight(grootheid, value, value);
    return inzicht === undefined ? [] : [{ grootheid, inzicht, plaatsen: goal.spotted(grootheid) }];
  });
}

interface Hunted {
  readonly component: Component;
  readonly number: number;
  /** Targets, by number. */
  readonly own: readonly number[];
  readonly soleMembers: boolean;
}

function attackComponent(solver: Solver, hunted: Hunted, goal: Goal): Pick<Attack, 'findings' | 'witnesses'> {
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
    const told = hunter.fix(sole, 1) ? own.filter((i) => i !== sole && isExact(hunter, i)) : [];
    hunter.free(sole);
    return told
      .filter((i) => !hunter.isSame(i, sole))
      .map((i) => findingOf(hunted, i, { inzicht: 'enige', goal }));
  });
}

function isExact(hunter: WorldHunter, unknown: number): boolean {
  const { low, high } = hunter.range(unknown, 1);
  return low === high;
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
