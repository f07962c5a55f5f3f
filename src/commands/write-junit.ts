import { basename, dirname, resolve } from 'node:path';
import { writeArtifacts } from '../store/write-output.ts';
import type { CommandRequest } from './request.ts';

/** Writes JUnit to the file that was asked for, if one was. */
export function writeJunit({ effects, dryRun }: CommandRequest, file: string | undefined, xml: string): void {
  if (file === undefined || dryRun) return;
  const path = resolve(effects.cwd, file);
  const artifact = { path: basename(path), bytes: new TextEncoder().encode(xml) };
  writeArtifacts(dirname(path), [artifact], { secret: false });
}
