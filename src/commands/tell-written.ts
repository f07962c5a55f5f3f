import { join } from 'node:path';
import type { Artifact } from '../store/write-output.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';

/** Says on stderr which files were written, each on a line of its own. */
export function tellWritten(request: CommandRequest, folder: string, artifacts: readonly Artifact[]): void {
  const word = request.config.lang === 'nl' ? 'geschreven' : 'written';
  tell(
    request,
    artifacts.map(({ path }) => `${word}: ${join(folder, path)}`),
  );
}
