import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { broken, type Health, healthy, notable } from '../../model/health.ts';
import type { Text } from '../../model/text.ts';
import { isForeignLock, isLeftLock } from '../ledger-lock.ts';
import { releasesFolder } from '../releases-folder.ts';
import { isLeftover } from '../temporary-name.ts';
import { removeCommand } from './remove-command.ts';

const SHOWN = 3;

/** Something that a run that was killed did not tidy up. */
interface Leftover {
  readonly path: string;
  readonly what: Text;
  /** It holds rows of persons or part of a report, or it stops others. */
  readonly harms: boolean;
}

interface Kind {
  readonly isOne: (name: string, free: boolean) => boolean;
  readonly what: Text;
  readonly harms: boolean;
}

/** What can be left in a data folder and its folder of releases, and what it is. */
const KINDS: readonly Kind[] = [
  {
    isOne: (name) => /^tijdelijk-\d+-vrijgaven-/.test(name) && isLeftover(name),
    what: { nl: 'begin van een map vrijgaven', en: 'beginning of a folder of releases' },
    harms: true,
  },
  {
    isOne: (name) => /^tijdelijk-\d+-[0-9a-f]{8}\.tmp$/.test(name) && isLeftover(name),
    what: { nl: 'rijen die niet in het geheugen pasten', en: 'rows that did not fit in memory' },
    harms: true,
  },
  {
    isOne: isLeftover,
    what: { nl: 'rijen of een databank in de maak', en: 'rows or a database in the making' },
    harms: true,
  },
  {
    isOne: (name, free) => free && name.endsWith('.duckdb.tmp'),
    what: { nl: 'rijen die niet in het geheugen pasten', en: 'rows that did not fit in memory' },
    harms: true,
  },
  {
    isOne: (name, free) => free && /\.nieuw(?:\.wal)?$|^\.vrijgaven-/.test(name),
    what: { nl: 'bestand in de maak', en: 'file in the making' },
    harms: true,
  },
  {
    isOne: isLeftLock,
    what: { nl: 'slot van het grootboek', en: 'lock of the ledger' },
    harms: false,
  },
  {
    isOne: (name, free) => free && isForeignLock(name),
    what: {
      nl: 'slot van het grootboek, van een ander toestel: loopt daar niets meer, dan houdt het elke vrijgave tegen',
      en: 'lock of the ledger, of another machine: if nothing runs there any more, it keeps every release waiting',
    },
    harms: true,
  },
  {
    isOne: (name, free) => free && name === 'bezig.json',
    what: { nl: 'briefje van wie bezig was', en: 'note of who was busy' },
    harms: false,
  },
];

/**
 * Nothing is left of a run that was killed: rows that it was checking, a database or release that it was making, a
 * file that it was writing, its lock. `free`: no run is busy with this data folder now. All of it can be deleted.
 */
export function checkLeftovers({ dataDir, out, free }: Places): Health {
  const found = [
    ...[dataDir, releasesFolder(dataDir)].flatMap((folder) => leftIn(folder, free)),
    ...filesBelow(out)
      .filter((path) => isLeftover(basename(path)))
      .map((path) => ({ path, what: UNWRITTEN, harms: true })),
  ];
  if (found.length === 0) {
    return healthy('restanten', {
      nl: 'niets achtergebleven van een afgebroken opdracht',
      en: 'nothing left behind by a run that was stopped',
    });
  }
  const remove = removeCommand(found.map(({ path }) => path));
  const what = {
    nl: `achtergebleven van een afgebroken opdracht: ${listed(found, 'nl')}`,
    en: `left behind by a run that was stopped: ${listed(found, 'en')}`,
  };
  return found.some(({ harms }) => harms)
    ? broken('restanten', what, {
        nl: `verwijder het, het is nergens voor nodig: ${remove}`,
        en: `remove it, nothing needs it: ${remove}`,
      })
    : notable('restanten', what, {
        nl: `het houdt niets tegen; verwijderen mag: ${remove}`,
        en: `it is in nobody's way; it may be removed: ${remove}`,
      });
}

interface Places {
  readonly dataDir: string;
  readonly out: string;
  readonly free: boolean;
}

const UNWRITTEN: Text = { nl: 'half geschreven uitvoer', en: 'half written output' };

function leftIn(folder: string, free: boolean): readonly Leftover[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const kind = KINDS.find(({ isOne }) => isOne(name, free));
    return kind === undefined ? [] : [{ path: join(folder, name), what: kind.what, harms: kind.harms }];
  });
}

/** `PATH (what it is)`, the first few; how many more there are. */
function listed(found: readonly Leftover[], lang: keyof Text): string {
  const shown = found.slice(0, SHOWN).map(({ path, what }) => `${path} (${what[lang]})`);
  return shown.join(', ') + (found.length > SHOWN ? ` (+ ${found.length - SHOWN})` : '');
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  } catch {
    // no folder: another check says so
    return [];
  }
}
