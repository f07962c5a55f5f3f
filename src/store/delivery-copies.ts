import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DeliveryRecord } from '../model/delivery-record.ts';

const RECORD = 'levering.json';
const DRAFT = '.nieuw-';
const CHUNK = 1 << 20;

/** Where the kept deliveries of a data folder lie. */
function copiesFolder(dataDir: string): string {
  return join(dataDir, 'leveringen');
}

/** The kept copy of a table of a delivery, whether its folder got its last name already or not. */
export function copyPath(dataDir: string, { nummer }: DeliveryRecord, table: string): string {
  const folder = join(copiesFolder(dataDir), folderName(nummer));
  return join(existsSync(folder) ? folder : draftFolder(dataDir, nummer), `${table}.parquet`);
}

/** An empty folder (0700) for the copies of a delivery that is being loaded. */
export function makeDraft(dataDir: string, number: number): string {
  const folder = draftFolder(dataDir, number);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(copiesFolder(dataDir), 0o700);
  return folder;
}

/** Closes a file for others (0600), makes sure that it is on the disk, and gives its SHA-256. */
export function sealFile(path: string): string {
  chmodSync(path, 0o600);
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
  return hashFile(path);
}

/** SHA-256 of a file of any size. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(CHUNK);
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
    hash.update(chunk.subarray(0, read));
  }
  closeSync(file);
  return hash.digest('hex');
}

/** Writes what a delivery is beside its copies; with that the draft is complete. */
export function writeRecord(folder: string, record: DeliveryRecord): void {
  const file = openSync(join(folder, RECORD), 'w', 0o600);
  writeSync(file, `${JSON.stringify(record, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
}

/** The deliveries that are kept, in order; undefined for a folder whose record cannot be read. */
export function readCopies(
  dataDir: string,
): readonly { readonly name: string; readonly record: DeliveryRecord | undefined }[] {
  const folder = copiesFolder(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4,}$/.test(name))
    .sort()
    .map((name) => ({ name, record: readRecord(join(folder, name)) }));
}

/**
 * Puts right what a run that was killed left behind: a draft that the database knows gets its name, one that
 * it does not know was never loaded and goes.
 */
export function settleDrafts(dataDir: string, known: readonly DeliveryRecord[]): void {
  const folder = copiesFolder(dataDir);
  for (const name of draftNames(dataDir)) {
    const record = readRecord(join(folder, name));
    const loaded = known.some(
      ({ nummer, sleutel }) => nummer === record?.nummer && sleutel === record.sleutel,
    );
    if (loaded) renameSync(join(folder, name), join(folder, folderName(record!.nummer)));
    else rmSync(join(folder, name), { recursive: true });
  }
}

/** The folders of deliveries that were being loaded when a run stopped. */
export function draftNames(dataDir: string): readonly string[] {
  const folder = copiesFolder(dataDir);
  return existsSync(folder) ? readdirSync(folder).filter((entry) => entry.startsWith(DRAFT)) : [];
}

/** Names of the files of deliveries that were being loaded when a run stopped, as far as that is known. */
export function draftFiles(dataDir: string): readonly string[] {
  const records = draftNames(dataDir).map((name) => readRecord(join(copiesFolder(dataDir), name)));
  return records.flatMap((record) => record?.bestanden ?? []).map(({ bestand }) => bestand);
}

/** Gives a draft that was loaded its last name. */
export function finishDraft(dataDir: string, number: number): void {
  renameSync(draftFolder(dataDir, number), join(copiesFolder(dataDir), folderName(number)));
}

/** Throws the draft of a delivery away that was not loaded after all. */
export function dropDraft(dataDir: string, number: number): void {
  rmSync(draftFolder(dataDir, number), { recursive: true, force: true });
}

function readRecord(folder: string): DeliveryRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, RECORD), 'utf8')) as DeliveryRecord;
  } catch {
    return undefined;
  }
}

function draftFolder(dataDir: string, number: number): string {
  return join(copiesFolder(dataDir), `${DRAFT}${folderName(number)}`);
}

function folderName(number: number): string {
  return String(number).padStart(4, '0');
}
