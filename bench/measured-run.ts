import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a program took: seconds of processor time over all its threads, seconds on the clock, megabytes. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

const POLL_MS = 20;
/** Clock ticks in a second, as Linux reports processor time (`getconf CLK_TCK`). */
const TICKS = 100;

/** Runs a program to its end (Linux only), with `env` besides. Throws with what it said when it does not succeed. */
export async function measuredRun(
  program: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const before = childrenTicks();
  const start = performance.now();
  const child = spawn(program, argv, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stderr = '';
  let memory = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const timer = setInterval(() => {
    memory = Math.max(memory, highWater(child.pid!));
  }, POLL_MS);
  const status = await new Promise((done, fail) => child.on('close', done).on('error', fail));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return {
    cpu: (childrenTicks() - before) / TICKS,
    wall: (performance.now() - start) / 1000,
    memory,
  };
}

/** Processor time of all children that have ended (`man 5 proc_pid_stat`: cutime and cstime). */
function childrenTicks(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

/** The most memory that a process has held so far, in MB; 0 when it has ended. */
function highWater(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
