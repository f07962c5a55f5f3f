import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedTable } from '../compose/compare-runs.ts';
import { sha256 } from '../store/sha256.ts';
import { type Artifact, recordArtifacts } from '../store/write-output.ts';

/** What names the last run of a year; it lies beside the folders of the runs. */
const LATEST = 'latest.json';
const TABLES = 'data/tabellen.json';
const HASH_LENGTH = 12;

/** The last run of a year, and the one before it that published something else. */
interface LatestRun {
  readonly run: string;
  readonly vorige: string | null;
}

/** An earlier run as far as its files can be read. */
export interface PreviousRun {
  readonly run: string;
  readonly tables: readonly PublishedTable[];
}

/** Where a file stands in the folder of a run: the same name every year and in every language. */
export function pathInRun(path: string, documentId: string): string {
  if (path === `${documentId}.json`) return TABLES;
  if (path === `${documentId}_interactief.html`) return 'rapport_interactief.html';
  return path.startsWith(`${documentId}.`) ? `rapport${path.slice(documentId.length)}` : path;
}

/**
 * The name of a run: the day its figures go up to, and a hash of what was written. The same data, settings
 * and program give the same name, so that a run that is repeated stands where it stood.
 */
export function runId(peildatum: string, artifacts: readonly Artifact[]): string {
  return `${peildatum}-${sha256(JSON.stringify(recordArtifacts(artifacts))).slice(0, HASH_LENGTH)}`;
}

/** The run that `run` comes after; a run that is repeated comes after the same one as before. */
export function previousRun(yearFolder: string, run: string): string | undefined {
  const latest = readLatest(yearFolder);
  return (latest?.run === run ? latest.vorige : latest?.run) ?? undefined;
}

/** The tables that a run published; undefined when they are not there, or cannot be read. */
export function readRun(yearFolder: string, run: string): PreviousRun | undefined {
  const document = readJson(join(yearFolder, run, TABLES)) as { readonly tabellen?: unknown } | undefined;
  return Array.isArray(document?.tabellen)
    ? { run, tables: document.tabellen as readonly PublishedTable[] }
    : undefined;
}

/** The file that names the last run, with the hash of its manifest. */
export function latestArtifact(
  { run, previous }: { readonly run: string; readonly previous: string | undefined },
  manifest: Artifact,
): Artifact {
  const latest = {
    schema_version: 1,
    run,
    manifest: `${run}/${manifest.path}`,
    manifest_sha256: sha256(manifest.bytes),
    vorige: previous ?? null,
  };
  return { path: LATEST, bytes: new TextEncoder().encode(`${JSON.stringify(latest, null, 2)}\n`) };
}

function readLatest(yearFolder: string): LatestRun | undefined {
  const latest = readJson(join(yearFolder, LATEST)) as Partial<LatestRun> | undefined;
  return typeof latest?.run === 'string' && isName(latest.run)
    ? { run: latest.run, vorige: isName(latest.vorige) ? latest.vorige : null }
    : undefined;
}

/** A name of a run and nothing else: a file must not lead us out of the folder. */
function isName(name: unknown): name is string {
  return typeof name === 'string' && /^\d{4}-\d{2}-\d{2}-[0-9a-f]+$/.test(name);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
