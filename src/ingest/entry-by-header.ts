import type { Mapping, MappingFile } from '../model/mapping.ts';
import { UserError } from '../model/user-error.ts';
import { type InputFile, readSources, requiredNames, type SourceFile } from './read-source.ts';

/**
 * The part of a mapping that reads a file without a name: the only one, else the one that its header fits with the
 * fewest findings. Bytes that are no table at all go to the first, which says what is wrong with them. Throws
 * UserError(usage) when no part fits better than the others.
 */
export async function entryByHeader(
  input: InputFile,
  { bestanden }: Pick<Mapping, 'bestanden'>,
): Promise<MappingFile> {
  const [only, ...others] = bestanden;
  if (only !== undefined && others.length === 0) return only;
  const tries = await readSources(input, bestanden);
  if (only !== undefined && tries.every(({ delimiter }) => delimiter === null)) return only;
  const readable = tries.filter((one) => one.readable !== undefined);
  const candidates = readable.length > 0 ? readable : tries.filter(isAlike);
  const count = ({ account }: SourceFile): number => account.findings.length;
  const fewest = Math.min(...candidates.map(count));
  const [best, ...ties] = candidates.filter((one) => count(one) === fewest);
  if (best !== undefined && ties.length === 0) return best.entry;
  throw unclear(input.path, bestanden);
}

/** A header that cannot be read, with at least one of the columns that must be there. */
function isAlike({ delimiter, entry, account }: SourceFile): boolean {
  const missing = account.findings.filter(({ code }) => code === 'OR-004').length;
  return delimiter !== null && missing < requiredNames(entry).length;
}

function unclear(path: string, bestanden: readonly MappingFile[]): UserError {
  const patterns = bestanden.map(({ patroon }) => patroon).join(', ');
  return new UserError(
    'usage',
    {
      nl: `${path}: aan de kolomkoppen is niet te zien welke tabel dit is`,
      en: `${path}: the column headers do not tell which table this is`,
    },
    {
      hint: {
        nl: `bewaar het als bestand onder een van deze namen: ${patterns}; of geef een mapping mee`,
        en: `save it as a file under one of these names: ${patterns}; or pass a mapping`,
      },
    },
  );
}
