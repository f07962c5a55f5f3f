import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { STDIN } from '../ingest/find-inputs.ts';
import { stageFolder } from '../ingest/stage/stage-folder.ts';
import { UserError } from '../model/user-error.ts';
import type { CommandRequest } from './request.ts';

/** What came in on standard input, as a file. */
export interface SpooledStdin {
  /** Undefined when standard input was not asked for. */
  readonly at: string | undefined;
  readonly remove: () => void;
}

/**
 * Keeps standard input in a file (0600) in the data folder when `-` is among the files: an export is read more than
 * once, and a pipe cannot be. Piece by piece, so the size of the export does not matter for memory. Throws
 * UserError(usage) when standard input is a terminal, and UserError(noInput) when nothing came.
 */
export async function spoolStdin(
  { config, effects }: CommandRequest,
  files: readonly string[],
): Promise<SpooledStdin> {
  if (!files.includes(STDIN)) return { at: undefined, remove: () => undefined };
  if (effects.stdin.terminal) throw isTerminal();
  const { path, remove } = stageFolder(config.dataDir);
  try {
    const at = join(path, 'stdin');
    await pipeline(effects.stdin.bytes(), createWriteStream(at, { mode: 0o600, flags: 'wx' }));
    if ((await stat(at)).size === 0) throw isEmpty();
    return { at, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function isTerminal(): UserError {
  return new UserError(
    'usage',
    {
      nl: 'er komt niets binnen: de standaardinvoer (-) is een terminal',
      en: 'nothing comes in: standard input (-) is a terminal',
    },
    {
      hint: {
        nl: 'onderwijs-report check - --mapping mapping.json < export.csv',
        en: 'onderwijs-report check - --mapping mapping.json < export.csv',
      },
    },
  );
}

function isEmpty(): UserError {
  return new UserError(
    'noInput',
    { nl: 'de standaardinvoer (-) is leeg', en: 'standard input (-) is empty' },
    {
      hint: {
        nl: 'mislukte het programma voor de pipe, of is de export leeg?',
        en: 'did the program before the pipe fail, or is the export empty?',
      },
    },
  );
}
