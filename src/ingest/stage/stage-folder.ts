import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftover, stagePrefix } from '../../store/temporary-name.ts';

const open = new Set<() => void>();

/** A folder for what must not outlive a run. */
export interface StageFolder {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Makes a folder (0700) in the data folder for what is only needed while a delivery is read. It is removed by
 * `remove`, at the end of the process and when that is stopped; what a killed process left behind is removed
 * here. A data folder that did not exist goes with it when nothing else was put in.
 */
export function stageFolder(dataDir: string): StageFolder {
  const made = mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  removeLeftovers(dataDir);
  const path = mkdtempSync(join(dataDir, stagePrefix()));
  const remove = (): void => {
    open.delete(remove);
    rmSync(path, { recursive: true, force: true });
    if (made !== undefined) removeWhenEmpty(dataDir);
  };
  if (open.size === 0) watchProcess();
  open.add(remove);
  return { path, remove };
}

function removeLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (isLeftover(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function removeWhenEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // somebody put something in it: then it stays
  }
}

let watching = false;

function watchProcess(): void {
  if (watching) return;
  watching = true;
  const removeAll = (): void => {
    for (const remove of [...open]) remove();
  };
  process.on('exit', removeAll);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      if (open.size === 0 && process.listenerCount(signal) > 1) return;
      removeAll();
      process.exit(code);
    });
  }
}
