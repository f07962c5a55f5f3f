import type { SafeTable } from '../../src/protect/protect.ts';

class Lookalike {
  readonly #protected = true;
  isProtected(): boolean {
    return this.#protected;
  }
}

export function publish(): SafeTable {
  return new Lookalike(); // TS2322
}
