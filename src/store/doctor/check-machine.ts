import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { broken, type Health, healthy } from '../../model/health.ts';
import { openDuckdb } from '../duckdb.ts';
import { readContract } from '../read-contract.ts';
import { readLadders } from '../read-ladders.ts';
import { readMeasures } from '../read-queries.ts';
import { readReports } from '../read-reports.ts';
import { storePath } from '../store.ts';

const NODE = { major: 20, minor: 19 } as const;
const MEGABYTE = 1_000_000;
const LEAST_FREE = 200 * MEGABYTE;
/** A delivery, a database beside the old one, and room to sort. */
const TIMES_DATABASE = 4;

/** The runtime: version of Node, the native database, Dutch in the runtime. */
export async function checkMachine(nodeVersion: string): Promise<readonly Health[]> {
  return [checkNode(nodeVersion), await checkDuckdb(), checkLocale(), await checkContract()];
}

/** Node is new enough. */
export function checkNode(version: string): Health {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const fits = major > NODE.major || (major === NODE.major && minor >= NODE.minor);
  const what = { nl: `Node ${version}`, en: `Node ${version}` };
  return fits
    ? healthy('node', what)
    : broken('node', what, {
        nl: `installeer Node ${NODE.major}.${NODE.minor} of nieuwer`,
        en: `install Node ${NODE.major}.${NODE.minor} or newer`,
      });
}

/** The native database loads and counts. `open` stands in for it in tests. */
export async function checkDuckdb(open: typeof openDuckdb = openDuckdb): Promise<Health> {
  try {
    const engine = await open('', 'geheugen');
    const [row] = await engine.query('select version() as versie');
    engine.close();
    return healthy('duckdb', { nl: `DuckDB ${row?.['versie']}`, en: `DuckDB ${row?.['versie']}` });
  } catch {
    return broken(
      'duckdb',
      { nl: 'DuckDB kan niet geladen worden', en: 'DuckDB cannot be loaded' },
      {
        nl: 'installeer opnieuw (npm ci) op dit systeem: het programma bevat een deel per besturingssysteem',
        en: 'install again (npm ci) on this system: the program has a part for each operating system',
      },
    );
  }
}

/** The runtime knows Dutch and UTC: sorting and dates depend on no setting of the machine. */
export function checkLocale(
  supported: readonly string[] = Intl.Collator.supportedLocalesOf('nl-BE'),
): Health {
  const what = { nl: 'taal nl-BE in Node', en: 'language nl-BE in Node' };
  return supported.includes('nl-BE')
    ? healthy('taal', what)
    : broken(
        'taal',
        { nl: `${what.nl} ontbreekt`, en: `${what.en} is missing` },
        {
          nl: 'gebruik een Node met alle talen (full-icu), zoals die van nodejs.org',
          en: 'use a Node with all languages (full-icu), like the one of nodejs.org',
        },
      );
}

async function checkContract(): Promise<Health> {
  try {
    const contract = await readContract();
    const counted = [readMeasures().length, readReports().length, readLadders()] as const;
    return healthy('gegevensmodel', {
      nl: `${contract.tables.length} tabellen, ${counted[0]} maten, ${counted[1]} rapporten`,
      en: `${contract.tables.length} tables, ${counted[0]} measures, ${counted[1]} reports`,
    });
  } catch (error) {
    const why = (error as Error).message;
    return broken(
      'gegevensmodel',
      {
        nl: `gegevensmodel, maten of rapporten onleesbaar: ${why}`,
        en: `data model, measures or reports unreadable: ${why}`,
      },
      { nl: 'installeer opnieuw, of herstel de eigen maat', en: 'install again, or mend your own measure' },
    );
  }
}

/** Room on the disk for the next delivery. `free` stands in for the disk in tests. */
export function checkDisk(dataDir: string, free: (folder: string) => number = freeBytes): Health {
  const path = storePath(dataDir);
  const size = existsSync(path) ? statSync(path).size : 0;
  const needed = Math.max(LEAST_FREE, size * TIMES_DATABASE);
  const bytes = free(nearestFolder(dataDir));
  const text = `${Math.floor(bytes / MEGABYTE)} MB`;
  const what = { nl: `${text} vrij op de schijf`, en: `${text} free on the disk` };
  return bytes >= needed
    ? healthy('schijf', what)
    : broken('schijf', what, {
        nl: `maak ten minste ${Math.ceil(needed / MEGABYTE)} MB vrij voor de volgende levering`,
        en: `make room for at least ${Math.ceil(needed / MEGABYTE)} MB for the next delivery`,
      });
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** The folder itself, or the first above it that is there. */
export function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}
