import type { OpenOptions } from '../store/store.ts';
import type { CommandRequest } from './request.ts';

/** How a command opens the store for writing: its memory, and its name for whoever finds it locked. */
export function storeLimits({ config, effects }: CommandRequest, command: string): OpenOptions {
  return { memory: config.memory, user: { command, since: effects.now() } };
}
