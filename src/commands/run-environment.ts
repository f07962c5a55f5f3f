import { existsSync } from 'node:fs';
import { hashFile } from '../store/delivery-copies.ts';
import { sha256 } from '../store/sha256.ts';
import type { OpenData } from './open-data.ts';
import type { CommandRequest } from './request.ts';

/** What a run was made with, besides its data: enough to make it again. */
export interface RunEnvironment {
  readonly node: string;
  readonly duckdb: string;
  /** SHA-256 of all definitions: measures, reports, designs, breaks, rules of signals. */
  readonly definitions: string;
  /** SHA-256 of the settings file; null without one. */
  readonly settings: string | null;
}

/** The versions and hashes of a run. */
export async function runEnvironment(data: OpenData, { config }: CommandRequest): Promise<RunEnvironment> {
  const [row] = await data.engine.query('select version() as versie');
  const { file } = config;
  return {
    node: process.versions.node,
    duckdb: String(row?.['versie']).replace(/^v/, ''),
    definitions: definitionsHash(data),
    settings: file !== undefined && existsSync(file) ? hashFile(file) : null,
  };
}

/** SHA-256 of everything that decides what is counted and shown, apart from the data. */
export function definitionsHash({ measures, reports, ladders, breaks, settings }: OpenData): string {
  return sha256(JSON.stringify([measures, reports, ladders, breaks, settings.signalRules]));
}
