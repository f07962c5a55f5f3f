import type { LinearSystem } from '../protect/linear-system.ts';

/**
 * The persons behind each shown count that counts something else (trajecten, questions), by key. A later
 * release holds its own against them; they stand in the ledger and in no output.
 */
export function personsBehind(
  { cells }: LinearSystem,
  shown: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    cells
      .filter(({ key, value, persons }) => persons !== value && shown.has(key))
      .map(({ key, persons }) => [key, persons]),
  );
}
