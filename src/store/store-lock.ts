import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { Engine } from './engine.ts';

/** The run that works on a store. */
export interface StoreUser {
  readonly command: string;
  /** The moment it began, in ISO form. */
  readonly since: string;
}

const NOTE = 'bezig.json';

/**
 * Leaves a note of who holds the store for writing, for as long as the engine is open. The lock itself is DuckDB's. The
 * note and what the engine spilled go at the end of the process too, when that is stopped before it closes.
 */
export function tellUse(
  engine: Engine,
  dataDir: string,
  { command, since, spill }: StoreUser & { readonly spill: string },
): Engine {
  const path = join(dataDir, NOTE);
  writeFileSync(path, `${JSON.stringify({ pid: process.pid, opdracht: command, sinds: since })}\n`, {
    mode: 0o600,
  });
  const forget = (): void => {
    rmSync(path, { force: true });
    rmSync(spill, { recursive: true, force: true });
  };
  process.on('exit', forget);
  return {
    ...engine,
    close: () => {
      engine.close();
      forget();
      process.off('exit', forget);
    },
  };
}

/** True for the error of a store that another process holds. */
export function isLocked(error: unknown): boolean {
  return /could not set lock on file/i.test(String(error));
}

/** The fault of a store that another process holds: which one, what it does and since when. */
export function inUse(error: unknown, dataDir: string): UserError {
  const pid = /\(PID (\d+)\)/.exec(String(error))?.[1];
  const note = readNote(dataDir);
  const known = note !== undefined && String(note.pid) === pid ? note : undefined;
  const who = pid === undefined ? { nl: '', en: '' } : { nl: ` (proces ${pid}`, en: ` (process ${pid}` };
  const what =
    pid === undefined
      ? { nl: '', en: '' }
      : known === undefined
        ? { nl: ')', en: ')' }
        : {
            nl: `: onderwijs-report ${known.opdracht}, sinds ${known.sinds})`,
            en: `: onderwijs-report ${known.opdracht}, since ${known.sinds})`,
          };
  return new UserError(
    'usage',
    {
      nl: `een ander proces is met deze gegevens bezig${who.nl}${what.nl}`,
      en: `another process is working on this data${who.en}${what.en}`,
    },
    {
      hint: { nl: 'wacht tot het klaar is en probeer opnieuw', en: 'wait until it is done and try again' },
      cause: error,
    },
  );
}

interface Note {
  readonly pid: number;
  readonly opdracht: string;
  readonly sinds: string;
}

function readNote(dataDir: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, NOTE), 'utf8')) as Note;
  } catch {
    return undefined;
  }
}
