import type { CommandRequest } from './request.ts';

/** Tells on stderr which step is being done: only on a terminal, or with `--verbose`, never when quiet. */
export function tellStep({ effects, quiet, verbose }: CommandRequest, text: string): void {
  if (quiet || !(effects.terminal || verbose)) return;
  effects.stderr(`  ${text} …\n`);
}

/** Tells on stderr what was done and what comes next, unless quiet. */
export function tell({ effects, quiet }: CommandRequest, lines: readonly string[]): void {
  if (!quiet) effects.stderr(lines.map((line) => `${line}\n`).join(''));
}
