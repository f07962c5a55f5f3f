import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../model/certificate.ts';
import type { PublishedSet } from '../model/published-set.ts';
import { releasesFolder } from './releases-folder.ts';

/** What is kept to prove a release again: what it published, and the worlds that hide its small counts. */
export interface Proof {
  readonly set: PublishedSet;
  readonly certificate: Certificate;
}

/** Keeps the proof of the release with this number in the ledger, for its owner only. */
export function writeProof(dataDir: string, number: number, { set, certificate }: Proof): void {
  const text = `${JSON.stringify({ schema_version: 1, gepubliceerd: set, certificaat: certificate })}\n`;
  writeFileSync(proofPath(dataDir, number), text, { mode: 0o600 });
}

/** The proof of a release; undefined when there is none, or when it cannot be read. */
export function readProof(dataDir: string, number: number): Proof | undefined {
  const path = proofPath(dataDir, number);
  if (!existsSync(path)) return undefined;
  try {
    const { gepubliceerd, certificaat } = JSON.parse(readFileSync(path, 'utf8'));
    return { set: gepubliceerd, certificate: certificaat };
  } catch {
    return undefined;
  }
}

/** The numbers of which a proof is kept. */
export function keptProofs(dataDir: string): readonly number[] {
  return readdirSync(releasesFolder(dataDir)).flatMap((name) => {
    const number = /^certificaat-(\d+)\.json$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** Where the proof of the release with this number lies. */
export function proofPath(dataDir: string, number: number): string {
  return join(releasesFolder(dataDir), `certificaat-${number}.json`);
}
