import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import { dataFingerprint } from '../../src/store/data-fingerprint.ts';
import { draftNames } from '../../src/store/delivery-copies.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { storePath } from '../../src/store/store.ts';
import { type CliRun, runCli } from '../cli/run-cli.ts';

const KILLS = 200;
const REBUILD_KILLS = 40;
/** After every so many kills the store is looked at whole. */
const DOCTOR = 10;
/** Looks for a draft so often, a millisecond apart, and then kills all the same. */
const WAITS = 60_000;
const BIN = resolve('bin/onderwijs-report.js');

/** A data folder with one delivery, a second delivery, and what the data are before and after that one. */
interface World {
  readonly template: string;
  readonly argv: readonly string[];
  readonly before: string;
  readonly after: string;
  /** Milliseconds of the second delivery, undisturbed. */
  readonly lasts: number;
}

let world: World;

const load = (dataDir: string, folder: string, asOf: string): readonly string[] => [
  'ingest',
  folder,
  '--data-dir',
  dataDir,
  '--as-of',
  asOf,
];

/** The same small delivery with other sexes in it, so that the data differ and everything else is the same. */
function secondDelivery(root: string): string {
  const folder = join(root, 'tweede');
  cpSync(resolve('fixtures/mini'), folder, { recursive: true });
  const path = join(folder, 'personen.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(',V,', ',X,'));
  return folder;
}

async function fingerprint(dataDir: string): Promise<string> {
  const engine = await openDuckdb(storePath(dataDir), 'lezen');
  try {
    return await dataFingerprint(engine);
  } finally {
    engine.close();
  }
}

async function run(argv: readonly string[]): Promise<CliRun> {
  const result = await runCli(argv);
  expect([argv, result.code, result.stderr]).toEqual([argv, 0, expect.anything()]);
  return result;
}

/** Starts the program, waits for `moment`, kills it with SIGKILL; false when it was done already. */
async function killed(argv: readonly string[], moment: () => Promise<unknown>): Promise<boolean> {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([ended, moment()]);
  const running = child.exitCode === null;
  child.kill('SIGKILL');
  await ended;
  return running && child.signalCode === 'SIGKILL';
}

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-stoppen-'));
  const template = join(root, 'data');
  await run(load(template, resolve('fixtures/mini'), '2024-02-20'));
  const done = join(root, 'klaar');
  cpSync(template, done, { recursive: true });
  const second = secondDelivery(root);
  const start = performance.now();
  const child = spawn(process.execPath, [BIN, ...load(done, second, '2024-03-01')], { stdio: 'ignore' });
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  world = {
    template,
    argv: load('', second, '2024-03-01'),
    before: await fingerprint(template),
    after: await fingerprint(done),
    lasts: performance.now() - start,
  };
  expect(world.before).not.toBe(world.after);
});

test(`${KILLS} kills of an ingest leave the state before or after, and the retry says which`, async () => {
  const random = seededRandom(20260101);
  const counts = { voor: 0, na: 0, klaar: 0, kladje: 0 };
  for (let i = 0; counts.voor + counts.na < KILLS; i++) {
    const root = mkdtempSync(join(tmpdir(), 'onderwijs-stop-'));
    const dataDir = join(root, 'data');
    cpSync(world.template, dataDir, { recursive: true });
    const argv = world.argv.map((word) => (word === '' ? dataDir : word));
    const [wait, extra] = [random() * world.lasts * 1.05, random() * world.lasts * 0.4];
    const stopped = await killed(argv, async () => {
      if (i % 2 === 0) return sleep(wait);
      for (let left = WAITS; left > 0 && draftNames(dataDir).length === 0; left--) await sleep(1);
      return sleep(extra);
    });
    const state = await fingerprint(dataDir);
    expect([world.before, world.after]).toContain(state);
    const isAfter = state === world.after;
    if (stopped) counts[isAfter ? 'na' : 'voor']++;
    else counts.klaar++;
    if (draftNames(dataDir).length > 0) counts.kladje++;
    const { stderr } = await run(argv);
    expect(stderr).toContain(isAfter ? 'al ingelezen (levering 2' : 'rijen geladen');
    expect(await fingerprint(dataDir)).toBe(world.after);
    expect(draftNames(dataDir)).toEqual([]);
    if (i % DOCTOR === 0) await run(['doctor', '--data-dir', dataDir]);
    rmSync(root, { recursive: true });
  }
  console.log(`kills of ingest: ${JSON.stringify({ kills: KILLS, ...counts })}`);
  expect(Math.min(counts.voor, counts.na, counts.kladje)).toBeGreaterThan(0);
});

test(`${REBUILD_KILLS} kills of a rebuild leave a whole database`, async () => {
  const random = seededRandom(20260102);
  for (let i = 0; i < REBUILD_KILLS; i++) {
    const root = mkdtempSync(join(tmpdir(), 'onderwijs-stop-'));
    const dataDir = join(root, 'data');
    cpSync(world.template, dataDir, { recursive: true });
    const argv = ['ingest', '--herbouw', '--data-dir', dataDir];
    await killed(argv, () => sleep(random() * world.lasts));
    expect(await fingerprint(dataDir)).toBe(world.before);
    await run(argv);
    expect(await fingerprint(dataDir)).toBe(world.before);
    expect(existsSync(`${storePath(dataDir)}.nieuw`)).toBe(false);
    rmSync(root, { recursive: true });
  }
});
