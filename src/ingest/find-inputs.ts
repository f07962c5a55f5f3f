import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { InputFile } from './read-source.ts';

/** What lies at the paths that a user gave. */
export interface Inputs {
  readonly files: readonly InputFile[];
  /** Files named one by one, which must be read; what lies in a folder may be left alone. */
  readonly named: ReadonlySet<string>;
  readonly mapping: { readonly path: string; readonly text: string } | undefined;
}

/** What stands for standard input among the files. */
export const STDIN = '-';

const MAPPING = 'mapping.json';

/**
 * Finds files, and of folders the CSV files at the top. The mapping is the one asked for, else a
 * `mapping.json` in the folder, or beside the files. Throws a UserError (exit 3) for a path without anything.
 * `stdin` is the file with what came in on standard input; that has no folder, so no mapping lies beside it.
 */
export async function findInputs(
  paths: readonly string[],
  mappingPath: string | undefined,
  stdin?: string,
): Promise<Inputs> {
  const isStdin = (path: string): boolean => stdin !== undefined && path === STDIN;
  const found = await Promise.all(
    paths.map((path) => (isStdin(path) ? { folder: undefined, files: [path] } : expand(path))),
  );
  const named = new Set(paths.filter((path) => !found.some(({ folder }) => folder === path)));
  const files = found.flatMap((entry) => entry.files);
  if (files.length === 0) throw nothingFound(paths);
  const distinct = [...new Set(files)];
  const folders = [...new Set(distinct.filter((path) => !isStdin(path)).map((path) => dirname(path)))];
  return {
    files: distinct.map((path) =>
      isStdin(path)
        ? { path: '(stdin)', name: 'stdin', at: stdin! }
        : { path, name: basename(path), at: path },
    ),
    named,
    mapping: await readMapping(mappingPath, folders),
  };
}

async function expand(path: string): Promise<{ folder?: string; files: readonly string[] }> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw nothingFound([path]);
  if (!found.isDirectory()) return { files: [path] };
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.csv'))
    .map(({ name }) => name)
    .sort();
  return { folder: path, files: names.map((name) => join(path, name)) };
}

async function readMapping(path: string | undefined, folders: readonly string[]): Promise<Inputs['mapping']> {
  if (path !== undefined) {
    const text = await readFile(path, 'utf8').catch(() => {
      throw nothingFound([path]);
    });
    return { path, text };
  }
  if (folders.length !== 1) return undefined;
  const beside = join(folders[0]!, MAPPING);
  const text = await readFile(beside, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { path: beside, text };
}

function nothingFound(paths: readonly string[]): UserError {
  const list = paths.join(', ');
  return new UserError(
    'noInput',
    { nl: `geen invoer gevonden: ${list}`, en: `no input found: ${list}` },
    {
      hint: {
        nl: 'geef CSV-bestanden of een map met CSV-bestanden',
        en: 'give CSV files or a folder of CSV files',
      },
    },
  );
}
