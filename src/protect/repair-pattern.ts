import type { Target } from './reach.ts';
import { cheapestOf, type Pattern, type SearchTask } from './search-pattern.ts';

/** What was hidden besides, and the targets that no hiding helps. */
export type Repair = Pick<Pattern, 'added' | 'unprotected'>;

/**
 * Proves in whole numbers that every target is wide enough, also for the only member of another group, and
 * hides the cheapest cell beside one that is not, for as many rounds as the limits allow. `reach` holds the
 * pattern before, and the repaired one after.
 */
export function repairPattern(task: SearchTask, { unprotected }: Pattern): Repair {
  const { targets, arising, reach, limits } = task;
  const added = new Set<number>();
  for (let round = 0; ; round += 1) {
    const before = added.size;
    const open = [...targets, ...arising(reach)].filter((target) => !unprotected.has(target));
    const failing = open.filter((target) => !widen(target, task, added));
    const last = added.size === before || round >= limits.repairs;
    if (failing.length > 0 || last) return { added, unprotected: new Set(failing) };
  }
}

/** Hides what it takes to prove a target wide; false when nothing is left to hide. */
function widen(target: Target, { reach, cost }: SearchTask, added: Set<number>): boolean {
  for (;;) {
    const likely = reach.check(target);
    const verdict = likely.wide ? reach.prove(target) : likely;
    if (verdict.wide) return true;
    const cut = verdict.cut.filter((cell) => Number.isFinite(cost(cell)));
    // Who is alone in a group and needs no shown figure to know another one learns nothing from the release.
    if (cut.length === 0) return target.given !== undefined;
    const choice = cheapestOf(cut, cost);
    reach.hide(choice);
    added.add(choice);
  }
}
