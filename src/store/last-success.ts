import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'laatst-gelukt.json';

/** Notes that a report was made: what a monitor asks after. */
export function noteSuccess(dataDir: string, command: string, moment: string): void {
  const path = join(dataDir, FILE);
  writeFileSync(`${path}.nieuw`, `${JSON.stringify({ opdracht: command, tijd: moment })}\n`, { mode: 0o600 });
  renameSync(`${path}.nieuw`, path);
}

/** The moment of the last report in ISO form; undefined when there was none. */
export function lastSuccess(dataDir: string): string | undefined {
  try {
    const { tijd } = JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')) as { readonly tijd?: unknown };
    return typeof tijd === 'string' ? tijd : undefined;
  } catch {
    return undefined;
  }
}
