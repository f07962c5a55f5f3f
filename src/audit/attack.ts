import type { PublishedSet } from '../model/published-set.ts';
import { loadSolver, type Solver } from '../solver/highs.ts';
import { attackComponent, type Hunted, type Witness } from './attack-component.ts';
import type { Finding } from './finding.ts';
import { type Goal, goalOf } from './goal.ts';
import { placesOf } from './placed-quantities.ts';
import { ContradictionError, tooMany } from './refuse-attack.ts';
import { type Knowledge, knowledgeOf } from './unknowns.ts';
import { NoWorldError } from './world-hunter.ts';

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
 * when there is more than can be looked at, and ContradictionError when the shown numbers contradict each other.
 */
export async function runAttack(set: PublishedSet, options: AttackOptions = {}): Promise<Attack> {
  const knowledge = knowledgeOf(set);
  const places = placesOf(set);
  const count = knowledge.components.reduce((sum, { unknowns }) => sum + unknowns.length, 0);
  if (count > (options.mostUnknowns ?? MOST_UNKNOWNS)) throw tooMany(set);
  if (knowledge.broken.length > 0) throw new ContradictionError(knowledge.broken, places);
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
    const result = attackOne(solver, hunted, { goal, places });
    findings.push(...result.findings);
    witnesses.push(...result.witnesses);
  }
  return { findings, targets, differences, knowledge, witnesses };
}

function attackOne(
  solver: Solver,
  hunted: Hunted,
  { goal, places }: { readonly goal: Goal; readonly places: ReturnType<typeof placesOf> },
): ReturnType<typeof attackComponent> {
  try {
    return attackComponent(solver, hunted, goal);
  } catch (error) {
    if (error instanceof NoWorldError) throw new ContradictionError(error.component.unknowns, places);
    throw error;
  }
}

/** Targets whose value is left over when shown numbers are subtracted. */
function workedOut({ known }: Knowledge, goal: Goal): readonly Finding[] {
  return [...known].flatMap(([grootheid, value]) => {
    if (!goal.isTarget(grootheid)) return [];
    const inzicht = goal.insight(grootheid, value, value);
    return inzicht === undefined ? [] : [{ grootheid, inzicht, plaatsen: goal.spotted(grootheid) }];
  });
}
