import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { dataFingerprint } from '../../src/store/data-fingerprint.ts';
import { openStore } from '../../src/store/store.ts';
import { ownProcess } from '../cli/own-process.ts';
import { runCli } from '../cli/run-cli.ts';
import { loadCity } from './city.ts';

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;
const CITY = resolve('fixtures/stad');
const MINUTE = 60_000;

let loaded: string;
let whole: string;
beforeAll(async () => {
  loaded = (await loadCity('mini')).dataDir;
  const both = copyOf(loaded);
  await runCli(['ingest', CITY, '--data-dir', both]);
  whole = await fingerprint(both);
}, MINUTE);

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'onderwijs-stop-')), 'data');

function copyOf(data: string): string {
  const copy = folder();
  cpSync(data, copy, { recursive: true });
  return copy;
}

async function fingerprint(dataDir: string): Promise<string> {
  const engine = await openStore(dataDir, 'lezen');
  try {
    return await dataFingerprint(engine);
  } finally {
    engine.close();
  }
}

const namesIn = (path: string, start: string): readonly string[] =>
  existsSync(path) ? readdirSync(path).filter((name) => name.startsWith(start)) : [];

/** Runs the program in a process of its own and stops it once something is there; what it said, and its exit code. */
async function stop(
  argv: readonly string[],
  { signal, once: there, input }: { signal: NodeJS.Signals; once: () => boolean; input?: string },
) {
  const child = spawn(process.execPath, ownProcess(argv));
  let said = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  if (input !== undefined) child.stdin.write(input);
  while (!there() && child.exitCode === null) await sleep(5);
  child.kill(signal);
  const [code] = await once(child, 'close');
  return { code, said };
}

async function deliveries(data: string): Promise<number> {
  const { code, stdout } = await runCli(['status', '--json', '--data-dir', data]);
  return code === 3 ? 0 : (JSON.parse(stdout) as { leveringen: unknown[] }).leveringen.length;
}

test.each(SIGNALS)(
  '%s while an export comes in ends with %i, says that nothing was loaded and leaves nothing',
  async (signal, code) => {
    const data = folder();
    const there = (): boolean => namesIn(data, 'tijdelijk-').length > 0;
    const argv = ['ingest', '-', '--data-dir', data];
    const stopped = await stop(argv, { signal, once: there, input: 'persoon_id\n' });
    expect(stopped).toEqual({
      code,
      said: expect.stringContaining(`gestopt (${signal}): er is niets geladen`),
    });
    expect(existsSync(data)).toBe(false);
  },
  MINUTE,
);

test.each(SIGNALS.flatMap(([signal, code]) => [0, 1].map((before) => [signal, before, code] as const)))(
  '%s while delivery after %i others is loaded ends with its code, leaves the store whole, and a retry ends it',
  async (signal, before, code) => {
    const data = before === 0 ? folder() : copyOf(loaded);
    const draft = (): boolean => namesIn(join(data, 'leveringen'), '.nieuw-').length > 0;
    const argv = ['ingest', CITY, '--data-dir', data];
    const stopped = await stop(argv, { signal, once: draft });
    expect(stopped).toEqual({
      code,
      said: expect.stringContaining(`gestopt (${signal}) tijdens het laden: alles of niets is geladen`),
    });
    expect(readdirSync(data).filter((name) => /^tijdelijk-|^bezig/.test(name))).toEqual([]);
    expect(await deliveries(data)).toBe(before);
    const { code: health } = await runCli(['doctor', '--data-dir', data, '--out', join(data, '../out')]);
    expect(health).toBe(0);
    const retry = await runCli(argv);
    expect([retry.code, retry.stderr]).toEqual([0, expect.stringContaining('rijen geladen')]);
    expect([await deliveries(data), await fingerprint(data)]).toEqual([before + 1, whole]);
    expect(namesIn(join(data, 'leveringen'), '.nieuw-')).toEqual([]);
  },
  2 * MINUTE,
);

test.each(SIGNALS)(
  '%s while the database is made anew ends with %i, and leaves the old one',
  async (signal, code) => {
    const data = copyOf(loaded);
    const before = await fingerprint(data);
    const there = (): boolean => namesIn(data, 'tijdelijk-').length > 0;
    const argv = ['ingest', '--herbouw', '--data-dir', data];
    const stopped = await stop(argv, { signal, once: there });
    expect(stopped).toEqual({
      code,
      said: expect.stringContaining(`gestopt (${signal}) tijdens het opnieuw bouwen: de databank is de oude`),
    });
    expect(readdirSync(data).sort()).toEqual(['leveringen', 'onderwijs.duckdb']);
    expect(await fingerprint(data)).toBe(before);
    expect((await runCli(argv)).code).toBe(0);
    expect(await fingerprint(data)).toBe(before);
  },
  MINUTE,
);
