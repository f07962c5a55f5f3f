import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputName } from './temporary-name.ts';

/** One file of an output: a path below the output folder, and its bytes. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An artifact as the manifest names it. */
export interface ArtifactRecord {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Name, hash and size of each artifact, in the order of their names. */
export function recordArtifacts(artifacts: readonly Artifact[]): readonly ArtifactRecord[] {
  return artifacts
    .map(({ path, bytes }) => ({
      file: path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * Writes a set of files into a folder: first all of them under a temporary name, then renamed one by one,
 * so that a file is old or complete and never half. `secret` closes the folder for others (0700).
 */
export function writeArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
  options: { secret: boolean },
): void {
  const mode = options.secret ? 0o700 : 0o755;
  mkdirSync(folder, { recursive: true, mode });
  if (options.secret) chmodSync(folder, mode);
  const written: { temporary: string; final: string }[] = [];
  try {
    for (const { path, bytes } of artifacts) {
      const final = join(folder, path);
      const temporary = join(dirname(final), outputName(written.length));
      mkdirSync(dirname(final), { recursive: true, mode });
      written.push({ temporary, final });
      writeFileSync(temporary, bytes, { mode: options.secret ? 0o600 : 0o644 });
    }
    for (const { temporary, final } of written) renameSync(temporary, final);
  } finally {
    for (const { temporary } of written) if (existsSync(temporary)) rmSync(temporary);
  }
}
