import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** Names of what only lasts as long as the run that made it; the number of its process is in them. */
const STAGE = /^tijdelijk-(\d+)-/;
const OUTPUT = /^\.(\d+)-\d+\.tmp$/;

/** How the name begins of what this process keeps in a data folder for a while. */
export function stagePrefix(): string {
  return `tijdelijk-${process.pid}-`;
}

/** A folder of this process, not made yet, for what of a database does not fit in memory. */
export function spillFolder(dataDir: string): string {
  return join(dataDir, `${stagePrefix()}${randomBytes(4).toString('hex')}.tmp`);
}

/** The name of a file of this process on its way into a folder, before it gets its own. */
export function outputName(number: number): string {
  return `.${process.pid}-${number}.tmp`;
}

/** True for the name of something in a data folder that only lasts as long as a run. */
export function isTemporary(name: string): boolean {
  return STAGE.test(name);
}

/** True for the name of something of a process that no longer runs. */
export function isLeftover(name: string): boolean {
  const owner = (STAGE.exec(name) ?? OUTPUT.exec(name))?.[1];
  return owner !== undefined && !isAlive(Number(owner));
}

/** True while a process with this number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
