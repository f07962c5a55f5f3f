import type { Engine } from '../../store/engine.ts';
import { PLACES_PER_FILE, type StagedFile } from './staged-table.ts';

/** Keeps the table `verworpen` (places of rejected records) in step with the books. */
export interface Rejections {
  readonly sync: () => Promise<void>;
}

/** Makes the table, empty. */
export async function rejections(engine: Engine, files: readonly StagedFile[]): Promise<Rejections> {
  await engine.execute('create table verworpen (plek bigint)');
  const known = new Map(files.map((file) => [file, new Set<number>()]));
  return {
    sync: async () => {
      const fresh = files.flatMap((file) => {
        const seen = known.get(file)!;
        if (seen.size === file.account.rejected.size) return [];
        const lines = [...file.account.rejected].filter((line) => !seen.has(line));
        for (const line of lines) seen.add(line);
        return lines.map((line) => [file.number * PLACES_PER_FILE + line]);
      });
      if (fresh.length > 0) await engine.append('verworpen', fresh);
    },
  };
}
