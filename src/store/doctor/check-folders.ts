import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Health, healthy } from '../../model/health.ts';
import { isTemporary } from '../temporary-name.ts';
import { nearestFolder } from './check-machine.ts';

/** The folders that are written to can be written to; `id` names the setting. */
export function checkWritable(id: string, folder: string): Health {
  const nearest = nearestFolder(folder);
  const what = { nl: `map ${folder}`, en: `folder ${folder}` };
  if (isWritableFolder(nearest)) {
    const made = nearest === folder ? { nl: '', en: '' } : { nl: ' (wordt gemaakt)', en: ' (will be made)' };
    return healthy(id, { nl: what.nl + made.nl, en: what.en + made.en });
  }
  return broken(
    id,
    { nl: `in ${folder} kan niet geschreven worden`, en: `${folder} cannot be written to` },
    {
      nl: 'geef uzelf rechten op die map, of kies een andere (--data-dir, --out)',
      en: 'give yourself access to that folder, or choose another (--data-dir, --out)',
    },
  );
}

function isWritableFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Nobody else can read what is in a data folder or a folder for internal readers. */
export function checkPermissions(dataDir: string, internDir: string): Health {
  if (process.platform === 'win32') {
    return healthy('rechten', {
      nl: 'rechten: op Windows regelt de map zelf wie ze leest',
      en: 'permissions: on Windows the folder itself decides who reads it',
    });
  }
  const open = [...pathsBelow(dataDir), ...pathsBelow(internDir)].filter(
    (path) => (statSync(path).mode & 0o077) !== 0,
  );
  if (open.length === 0) {
    return healthy('rechten', {
      nl: 'enkel de eigenaar leest de gegevens (0700/0600)',
      en: 'only the owner reads the data (0700/0600)',
    });
  }
  const [first] = open;
  const rest = open.length === 1 ? '' : ` (+ ${open.length - 1})`;
  return broken(
    'rechten',
    { nl: `ook anderen kunnen bij ${first}${rest}`, en: `others have access to ${first}${rest}` },
    { nl: `chmod -R go-rwx ${dataDir} ${internDir}`, en: `chmod -R go-rwx ${dataDir} ${internDir}` },
  );
}

/** What lies in a folder to stay; the folder itself keeps others from what comes and goes with a run. */
function pathsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return [
    folder,
    ...readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isTemporary(name) && !name.endsWith('.duckdb.wal'))
      .flatMap((entry) =>
        entry.isDirectory() ? pathsBelow(join(folder, entry.name)) : [join(folder, entry.name)],
      ),
  ];
}
