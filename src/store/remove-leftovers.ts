import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftover } from './temporary-name.ts';

/** Removes what processes that were killed left in a folder. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isLeftover(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
