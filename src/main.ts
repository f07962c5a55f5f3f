import { runProgram } from './cli/program.ts';
import type { Effects } from './commands/effects.ts';
import { inCi } from './commands/in-ci.ts';

const NARROWEST = 60;
const DEFAULT_COLUMNS = 100;

/** The whole program: arguments in, exit code out. The only place that touches the process. */
export async function main(argv: readonly string[]): Promise<number> {
  quitQuietlyWhenPipeCloses();
  return runProgram(argv, processEffects(argv));
}

function processEffects(argv: readonly string[]): Effects {
  const { env, stdout, stderr } = process;
  const ci = inCi(env) || argv.includes('--ci');
  return {
    stdout: (text) => {
      stdout.write(text);
    },
    stderr: (text) => {
      stderr.write(text);
    },
    columns: Math.max(NARROWEST, stdout.columns ?? (Number(env['COLUMNS']) || DEFAULT_COLUMNS)),
    colour: wantsColour(argv, env, stdout.isTTY === true && !ci),
    terminal: stderr.isTTY === true && !ci && env['TERM'] !== 'dumb',
    stdin: {
      get terminal() {
        return process.stdin.isTTY === true;
      },
      bytes: () => process.stdin,
    },
    env,
    cwd: process.cwd(),
    now: () => new Date().toISOString(),
  };
}

/** Flag over environment over terminal. */
function wantsColour(argv: readonly string[], env: NodeJS.ProcessEnv, tty: boolean): boolean {
  const flag = argv.findLast((word, i) => word.startsWith('--color=') || argv[i - 1] === '--color');
  const when = flag?.replace('--color=', '');
  if (when === 'always' || when === 'never') return when === 'always';
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return tty;
}

/** `| head` closes our stdout early: that is not a fault. */
function quitQuietlyWhenPipeCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
