import { nearestName } from './nearest-name.ts';
import type { Text } from './text.ts';
import { UserError } from './user-error.ts';

/** Refuses a mapping or a file of rules (exit 2): where in it, and what does not hold. */
export function refuseMapping(place: string, { nl, en }: Text): never {
  throw new UserError('usage', { nl: `${place}: ${nl}`, en: `${place}: ${en}` });
}

/** Refuses the same way, with the nearest known name, unless a name in it is a known one. */
export function requireKnown(name: string, known: readonly string[], place: string): void {
  if (known.includes(name)) return;
  const near = nearestName(name, known);
  const list = known.join(', ');
  const hint: Text =
    near === undefined
      ? { nl: `mogelijk: ${list}`, en: `possible: ${list}` }
      : { nl: `bedoel je "${near}"?`, en: `did you mean "${near}"?` };
  const text = { nl: `${place}: "${name}" bestaat niet`, en: `${place}: "${name}" does not exist` };
  throw new UserError('usage', text, { hint });
}
