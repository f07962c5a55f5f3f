import type { Mapping, MappingFile } from '../model/mapping.ts';
import { UserError } from '../model/user-error.ts';
import type { InputFile } from './read-source.ts';

/** Files with the part of the mapping that reads them, and files that no pattern fits. */
export interface MatchedFiles {
  readonly matched: readonly { readonly input: InputFile; readonly entry: MappingFile }[];
  readonly ignored: readonly string[];
}

/**
 * Finds for each file the first `patroon` that fits its name (`*` is any text, case does not matter). A file
 * in a folder that none fits is left alone; throws a UserError for one that was named, or when none is left.
 */
export function matchFiles(
  files: readonly InputFile[],
  mapping: Mapping,
  named: ReadonlySet<string>,
): MatchedFiles {
  const patterns = mapping.bestanden.map((entry) => ({ entry, pattern: wildcard(entry.patroon) }));
  const pairs = files.map((input) => ({
    input,
    entry: input.entry ?? patterns.find(({ pattern }) => pattern.test(input.name))?.entry,
  }));
  const matched = pairs.flatMap(({ input, entry }) => (entry === undefined ? [] : [{ input, entry }]));
  const rest = pairs.filter(({ entry }) => entry === undefined).map(({ input }) => input.path);
  const unread = rest.find((path) => named.has(path) || matched.length === 0);
  if (unread !== undefined) throw unmatched(unread, mapping);
  return { matched, ignored: rest };
}

function wildcard(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i');
}

function unmatched(path: string, mapping: Mapping): UserError {
  const patterns = mapping.bestanden.map((entry) => entry.patroon).join(', ');
  return new UserError(
    'usage',
    {
      nl: `${path}: geen tabel of patroon past bij deze bestandsnaam`,
      en: `${path}: no table or pattern fits this file name`,
    },
    {
      hint: {
        nl: `verwacht: ${patterns}; of geef een mapping mee`,
        en: `expected: ${patterns}; or pass a mapping`,
      },
    },
  );
}
