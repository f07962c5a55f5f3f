import { UserError } from '../model/user-error.ts';
import { REBUILD } from './delivery-order.ts';

const DAMAGE =
  /not a valid duckdb database|corrupt|checksum|could not read enough bytes|failed to read|serialization error|older version|newer version|out of buffer|INTERNAL Error|truncated/i;

/** True for an error of DuckDB about a file that is not, or no longer, a database it can read. */
export function isDamage(error: unknown): boolean {
  return DAMAGE.test(String(error));
}

/** The fault of a database that cannot be read. */
export function damagedStore(dataDir: string, cause: unknown): UserError {
  return new UserError(
    'usage',
    {
      nl: `de databank in ${dataDir} is beschadigd of van een andere versie`,
      en: `the database in ${dataDir} is damaged or of another version`,
    },
    { hint: REBUILD, cause },
  );
}

interface Cause {
  readonly pattern: RegExp;
  readonly make: (cause: unknown) => UserError;
}

/** What goes wrong around a program, and not in it. */
const CAUSES: readonly Cause[] = [
  {
    pattern: /ENOSPC|no space left on device|disk quota exceeded|EDQUOT/i,
    make: (cause) =>
      new UserError(
        'usage',
        { nl: 'de schijf is vol; er is niets veranderd', en: 'the disk is full; nothing was changed' },
        { hint: { nl: 'maak plaats en herhaal de opdracht', en: 'make room and repeat the command' }, cause },
      ),
  },
  {
    pattern: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    make: (cause) =>
      new UserError(
        'usage',
        {
          nl: `geen toegang${pathIn(cause)}`,
          en: `no access${pathIn(cause)}`,
        },
        {
          hint: {
            nl: 'geef uzelf rechten op die map, of kies een andere met --data-dir of --out',
            en: 'give yourself access to that folder, or choose another with --data-dir or --out',
          },
          cause,
        },
      ),
  },
  {
    pattern: /out of memory error|failed to (allocate|pin) /i,
    make: (cause) =>
      new UserError(
        'usage',
        { nl: 'er is te weinig geheugen', en: 'there is too little memory' },
        {
          hint: {
            nl: 'geef in onderwijs-report.yaml meer: geheugen: 2GB',
            en: 'allow more in onderwijs-report.yaml: geheugen: 2GB',
          },
          cause,
        },
      ),
  },
];

/** The fault behind an error of the disk, the rights or the memory; undefined for anything else. */
export function outsideFault(error: unknown): UserError | undefined {
  if (error instanceof UserError) return undefined;
  return CAUSES.find(({ pattern }) => pattern.test(String(error)))?.make(error);
}

function pathIn(error: unknown): string {
  const { path } = error as { readonly path?: unknown };
  const named = typeof path === 'string' ? path : /file "([^"]+)"/.exec(String(error))?.[1];
  return named === undefined ? '' : `: ${named}`;
}
