import type { Effects } from './effects.ts';

/** True where a pipeline runs the program: GitHub, GitLab and most others set `CI`. */
export function inCi(env: Effects['env']): boolean {
  return env['CI'] === 'true' || env['CI'] === '1';
}
