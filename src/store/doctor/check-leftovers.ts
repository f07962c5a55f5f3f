import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Health, healthy } from '../../model/health.ts';
import { releasesFolder } from '../releases-folder.ts';
import { isLeftover } from '../temporary-name.ts';

/** What takes the place of a file or folder once it is whole; between two runs there is none. */
const UNFINISHED = /\.nieuw(?:\.wal)?$|^\.vrijgaven-/;

/**
 * Nothing is left of a run that was killed: rows that it was checking, a database or release that it was making, a
 * file that it was writing. `free`: no run is busy with this data folder now.
 */
export function checkLeftovers({ dataDir, out, free }: Places): Health {
  const isOld = (name: string): boolean => isLeftover(name) || (free && UNFINISHED.test(name));
  const found = [
    ...[dataDir, releasesFolder(dataDir)].flatMap((folder) =>
      namesIn(folder)
        .filter(isOld)
        .map((name) => join(folder, name)),
    ),
    ...filesBelow(out).filter((path) => isLeftover(path.split(/[\\/]/).at(-1)!)),
  ];
  if (found.length === 0) {
    return healthy('restanten', {
      nl: 'niets achtergebleven van een afgebroken opdracht',
      en: 'nothing left behind by a run that was stopped',
    });
  }
  const [first] = found;
  const rest = found.length === 1 ? '' : ` (+ ${found.length - 1})`;
  const remove = `rm -r ${found.map((path) => `'${path.replaceAll("'", "'\\''")}'`).join(' ')}`;
  return broken(
    'restanten',
    {
      nl: `achtergebleven van een afgebroken opdracht: ${first}${rest}`,
      en: `left behind by a run that was stopped: ${first}${rest}`,
    },
    { nl: `verwijder het: ${remove}`, en: `remove it: ${remove}` },
  );
}

interface Places {
  readonly dataDir: string;
  readonly out: string;
  readonly free: boolean;
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  } catch {
    // no folder: another check says so
    return [];
  }
}
