import type { Text } from './text.ts';

/** `goed`, to look at (`let op`), stale, or broken. */
export type HealthState = 'goed' | 'let_op' | 'verouderd' | 'fout';

/** What `doctor` found about one thing. */
export interface Health {
  /** Name of the check, the same in every language. */
  readonly id: string;
  readonly state: HealthState;
  readonly what: Text;
  /** What to do about it; undefined when there is nothing to do. */
  readonly fix: Text | undefined;
}

/** A thing that is as it should be. */
export function healthy(id: string, what: Text): Health {
  return { id, state: 'goed', what, fix: undefined };
}

/** A thing that is broken. */
export function broken(id: string, what: Text, fix: Text): Health {
  return { id, state: 'fout', what, fix };
}

/** Something to look at that stops nothing. */
export function notable(id: string, what: Text, fix?: Text): Health {
  return { id, state: 'let_op', what, fix };
}
