import { dirname, join } from 'node:path';
import type { Artifact } from '../store/write-output.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';

/** More files than this in one folder are told by their number. */
const MOST_NAMED = 3;

/** Says on stderr which files were written, each on a line of its own; a full folder is one line. */
export function tellWritten(request: CommandRequest, folder: string, artifacts: readonly Artifact[]): void {
  const nl = request.config.lang === 'nl';
  const folders = new Map<string, readonly string[]>();
  for (const { path } of artifacts) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
  const lines = [...folders].flatMap(([inside, paths]) =>
    inside === '.' || paths.length <= MOST_NAMED
      ? paths.map((path) => join(folder, path))
      : [`${join(folder, inside)} (${paths.length} ${nl ? 'bestanden' : 'files'})`],
  );
  tell(
    request,
    lines.map((line) => `${nl ? 'geschreven' : 'written'}: ${line}`),
  );
}
