import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { killedBefore } from '../cli/own-process.ts';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

const MINUTE = 60_000;

let sound: City;
beforeAll(async () => {
  sound = await loadCity('mini');
}, MINUTE);

function copyOf(): City {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-gedood-'));
  const city = { dataDir: join(root, 'data'), out: join(root, 'out') };
  cpSync(sound.dataDir, city.dataDir, { recursive: true });
  return city;
}

function emptyCity(): City {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-gedood-'));
  return { dataDir: join(root, 'data'), out: join(root, 'out') };
}

const INGEST = ['ingest', resolve('fixtures/mini')];
const COHORT = ['cohort', '2019'];
const REPORT = ['report', '2020', '--formats', 'json'];

function at({ dataDir, out }: City, argv: readonly string[]): readonly string[] {
  return [...argv, '--data-dir', dataDir, '--out', out];
}

/** Runs a command in a process of its own that is killed at a step; what is in the folders is what it left. */
function kill(
  city: City,
  argv: readonly string[],
  step: Parameters<typeof killedBefore>[0],
  name: RegExp,
): void {
  const { signal, stderr } = spawnSync(process.execPath, killedBefore(step, name, at(city, argv)), {
    encoding: 'utf8',
  });
  expect([signal, stderr]).toEqual(['SIGKILL', expect.any(String)]);
}

interface Check {
  readonly naam: string;
  readonly toestand: string;
  readonly wat: string;
  readonly oplossing: string | null;
}

async function sick(city: City): Promise<readonly Check[]> {
  const { stdout } = await runCli(at(city, ['doctor', '--json']));
  const { controles } = JSON.parse(stdout) as { readonly controles: readonly Check[] };
  return controles.filter(({ toestand }) => toestand !== 'goed');
}

async function expectDone(city: City, argv: readonly string[]): Promise<void> {
  const { code, stderr } = await runCli(at(city, argv));
  expect([code, stderr]).toEqual([0, expect.any(String)]);
}

/** The command that the doctor gives, done as it stands there. */
function follow(checks: readonly Check[]): void {
  for (const { oplossing } of checks) {
    const command = /rm -r .+$/.exec(oplossing ?? '')?.[0];
    expect(command).toBeDefined();
    expect(spawnSync('sh', ['-c', command!]).status).toBe(0);
  }
}

test(
  'a first delivery that was being loaded is told, stands in nobody’s way and goes',
  async () => {
    const city = emptyCity();
    kill(city, INGEST, 'openSync', /levering\.json$/);
    expect(readdirSync(join(city.dataDir, 'leveringen'))).toEqual(['.nieuw-0001']);
    const found = await sick(city);
    expect(found.map(({ naam, toestand }) => [naam, toestand])).toEqual([
      ['databank', 'let_op'],
      ['restanten', 'fout'],
    ]);
    expect(found[0]!.wat).toContain('onderbroken levering');
    await expectDone(city, INGEST);
    expect(readdirSync(join(city.dataDir, 'leveringen'))).toEqual(['0001']);
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

test(
  'a delivery that was loaded but not yet named is finished by the next run',
  async () => {
    const city = emptyCity();
    kill(city, INGEST, 'renameSync', /leveringen.0001$/);
    const found = await sick(city);
    expect(found.map(({ naam, toestand }) => [naam, toestand])).toEqual([
      ['leveringen', 'let_op'],
      ['restanten', 'fout'],
    ]);
    const { code, stderr } = await runCli(at(city, INGEST));
    expect([code, stderr]).toEqual([0, expect.stringContaining('al ingelezen')]);
    expect(readdirSync(join(city.dataDir, 'leveringen'))).toEqual(['0001']);
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

test(
  'a delivery of which a lost database cannot say whether it was loaded is told, to be ingested again',
  async () => {
    const city = copyOf();
    const next = ['ingest', resolve('fixtures/stad')];
    kill(city, next, 'renameSync', /leveringen.0002$/);
    truncateSync(join(city.dataDir, 'onderwijs.duckdb'), 5000);
    const { code, stderr } = await runCli(at(city, ['ingest', '--herbouw']));
    expect([code, stderr]).toEqual([0, expect.stringMatching(/onderbroken levering[^\n]*trajecten\.csv/)]);
    const again = await runCli(at(city, next));
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('rijen geladen')]);
    expect(readdirSync(join(city.dataDir, 'leveringen'))).toEqual(['0001', '0002']);
    expect((await runCli(at(city, ['ingest', '--herbouw']))).stderr).not.toContain('onderbroken');
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

test.each([
  ['is being filled', 'openSync', /personen\.parquet$/],
  ['is ready', 'renameSync', /onderwijs\.duckdb$/],
] as const)(
  'a database that is made anew and %s is told, and the next run removes it',
  async (_, step, name) => {
    for (const next of [INGEST, ['ingest', '--herbouw']]) {
      const city = copyOf();
      kill(city, ['ingest', '--herbouw'], step, name);
      expect(await sick(city)).toEqual([
        expect.objectContaining({
          naam: 'restanten',
          toestand: 'fout',
          wat: expect.stringContaining('databank'),
        }),
      ]);
      await expectDone(city, next);
      expect(readdirSync(city.dataDir).sort()).toEqual(['leveringen', 'onderwijs.duckdb']);
      expect(await sick(city)).toEqual([]);
    }
  },
  2 * MINUTE,
);

test(
  'a folder of releases in the making is told, and goes with the next delivery',
  async () => {
    const city = copyOf();
    kill(city, COHORT, 'renameSync', /vrijgaven$/);
    const found = await sick(city);
    expect(found.map(({ naam }) => naam)).toEqual(['restanten']);
    expect(found[0]!.wat).toContain('begin van een map vrijgaven');
    await expectDone(city, INGEST);
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

test(
  'a release that was being entered holds up nobody, and has its proof',
  async () => {
    const city = copyOf();
    kill(city, COHORT, 'renameSync', /ledger\.json$/);
    const left = readdirSync(join(city.dataDir, 'vrijgaven'));
    expect(left).toEqual(expect.arrayContaining(['certificaat-1.json', 'ledger.json.nieuw']));
    expect(left.some((name) => name.startsWith('ledger.json.slot-'))).toBe(true);
    const found = await sick(city);
    expect(found.map(({ naam, toestand }) => [naam, toestand])).toEqual([
      ['restanten', 'fout'],
      ['bewijzen', 'let_op'],
    ]);
    expect(found[0]!.wat).toContain('slot van het grootboek');
    await expectDone(city, COHORT);
    await expectDone(city, ['audit', '--controle']);
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

test(
  'what the doctor says to remove can be removed: everything works after it',
  async () => {
    const city = copyOf();
    kill(city, COHORT, 'renameSync', /ledger\.json$/);
    kill(city, ['ingest', '--herbouw'], 'renameSync', /onderwijs\.duckdb$/);
    follow(await sick(city));
    expect(await sick(city)).toEqual([]);
    await expectDone(city, COHORT);
    await expectDone(city, ['audit', '--controle']);
  },
  MINUTE,
);

test(
  'a report that was being written is told by file, and the next one is whole',
  async () => {
    const city = copyOf();
    kill(city, REPORT, 'renameSync', /manifest-report\.json$/);
    const found = await sick(city);
    expect(found.map(({ naam }) => naam)).toEqual(['restanten']);
    expect(found[0]!.wat).toContain('half geschreven uitvoer');
    follow(found);
    await expectDone(city, REPORT);
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

/** Opens a store for writing, fills more than memory holds, and ends in some way before it is closed. */
function spillThen(city: City, end: string) {
  const program = `
    const { openStore } = await import('./src/store/store.ts');
    const user = { command: 'ingest', since: '2024-02-15T12:00:00.000Z' };
    const engine = await openStore(process.argv[1], 'schrijven', { memory: '40MB', user });
    await engine.execute('create temp table t as select i, hash(i)::varchar as h, md5(i::varchar) as m from range(1500000) r(i)');
    const { readdirSync } = await import('node:fs');
    console.log(readdirSync(process.argv[1]).filter((name) => name.endsWith('.tmp')).length);
    ${end}`;
  const argv = ['--import', 'tsx', '--input-type=module', '-e', program, city.dataDir];
  return spawnSync(process.execPath, argv, { encoding: 'utf8' });
}

test(
  'rows that did not fit in memory do not outlive the next delivery',
  async () => {
    const city = copyOf();
    const { signal, stdout } = spillThen(city, "process.kill(process.pid, 'SIGKILL')");
    expect([signal, stdout]).toEqual(['SIGKILL', '1\n']);
    const found = await sick(city);
    expect(found.find(({ naam }) => naam === 'restanten')?.wat).toContain(
      'rijen die niet in het geheugen pasten',
    );
    await expectDone(city, INGEST);
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

test(
  'rows that did not fit in memory do not outlive a run that is stopped',
  async () => {
    const city = copyOf();
    const { status, stdout } = spillThen(city, 'process.exit(143)');
    expect([status, stdout]).toEqual([143, '1\n']);
    expect(readdirSync(city.dataDir).sort()).toEqual(['leveringen', 'onderwijs.duckdb']);
    expect(await sick(city)).toEqual([]);
  },
  MINUTE,
);

test('a lock of another machine is told, for it holds up every release', async () => {
  const city = copyOf();
  await expectDone(city, COHORT);
  writeFileSync(join(city.dataDir, 'vrijgaven/ledger.json.slot-00000000-7'), '', { mode: 0o600 });
  const { code, stderr } = await runCli(at(city, ['cohort', '2018']));
  expect([code, stderr]).toEqual([2, expect.stringContaining('doctor')]);
  const found = await sick(city);
  expect(found.map(({ naam, toestand }) => [naam, toestand])).toEqual([['restanten', 'fout']]);
  follow(found);
  await expectDone(city, ['cohort', '2018']);
  expect(existsSync(join(city.dataDir, 'vrijgaven/ledger.json.slot-00000000-7'))).toBe(false);
});
