import type { CommandRequest } from './request.ts';

/** Tells on stderr what was done and what comes next, unless quiet. */
export function tell({ effects, quiet }: CommandRequest, lines: readonly string[]): void {
  if (!quiet) effects.stderr(lines.map((line) => `${line}\n`).join(''));
}
