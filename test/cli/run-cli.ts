import { runProgram } from '../../src/cli/program.ts';
import type { Effects } from '../../src/commands/effects.ts';

/** A standard input that nothing comes from. */
export const NO_STDIN: Effects['stdin'] = { terminal: false, bytes: async function* () {} };

/** What a command printed and how it ended. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with a fixed width, no terminal and an empty environment. */
export async function runCli(
  argv: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly columns?: number;
    readonly stdin?: Effects['stdin'];
  } = {},
): Promise<CliRun> {
  const printed = { stdout: '', stderr: '' };
  const code = await runProgram(argv, {
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    stdin: options.stdin ?? NO_STDIN,
    columns: options.columns ?? 100,
    colour: false,
    terminal: false,
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
    now: () => '2024-02-15T12:00:00.000Z',
  });
  return { code, ...printed };
}
