import { checkCount } from './check-count.ts';

/** `part` of `base` persons or things: whole numbers, part <= base. */
export interface PartOfBase {
  readonly part: number;
  readonly base: number;
}

/** Throws unless both are whole numbers and the part lies within the base. */
export function checkPart({ part, base }: PartOfBase): void {
  checkCount('part', part);
  checkCount('base', base);
  if (part > base) throw new RangeError(`part ${part} is more than its base ${base}`);
}
