import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkDisk, checkDuckdb, checkLocale, checkNode } from '../../src/store/doctor/check-machine.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { noteSuccess } from '../../src/store/last-success.ts';
import { readSalt } from '../../src/store/salt.ts';
import { storePath } from '../../src/store/store.ts';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

let sound: City;
beforeAll(async () => {
  sound = await loadCity('mini');
  readSalt(sound.dataDir);
});

/** A copy of a sound data folder, to break. */
function copyOf(): City {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-dokter-'));
  const city = { dataDir: join(root, 'data'), out: join(root, 'out') };
  cpSync(sound.dataDir, city.dataDir, { recursive: true });
  return city;
}

/** Another process that has the store open for writing, as `ingest` has. */
async function holdStore(dataDir: string): Promise<ChildProcess> {
  const program = `
    const { default: { DuckDBInstance } } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(process.argv[1]);
    const { writeFileSync } = await import('node:fs');
    const note = { pid: process.pid, opdracht: 'ingest', sinds: '2024-02-15T12:00:00.000Z' };
    writeFileSync(process.argv[2], JSON.stringify(note), { mode: 0o600 });
    console.log('open');
    setInterval(() => instance, 1000);`;
  const argv = ['--input-type=module', '-e', program, storePath(dataDir), join(dataDir, 'bezig.json')];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return child;
}

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

interface Check {
  readonly naam: string;
  readonly toestand: string;
  readonly wat: string;
  readonly oplossing: string | null;
}

async function examine(city: City, ...flags: readonly string[]) {
  const { code, stdout } = await runCli([
    'doctor',
    '--json',
    '--data-dir',
    city.dataDir,
    '--out',
    city.out,
    ...flags,
  ]);
  const { controles, instellingen } = JSON.parse(stdout) as {
    controles: readonly Check[];
    instellingen: readonly { naam: string; waarde: unknown; herkomst: string }[];
  };
  return { code, sick: controles.filter(({ toestand }) => toestand !== 'goed'), controles, instellingen };
}

test('finds nothing wrong with a sound folder, and says where each setting comes from', async () => {
  const { code, sick, controles, instellingen } = await examine(copyOf(), '--peildatum', '2024-01-01');
  expect([code, sick]).toEqual([0, []]);
  expect(controles.map(({ naam }) => naam)).toEqual([
    'node',
    'duckdb',
    'taal',
    'gegevensmodel',
    'schijf',
    'gegevensmap',
    'uitvoermap',
    'rechten',
    'slot',
    'databank',
    'leveringen',
    'restanten',
    'grootboek',
    'bewijzen',
    'zout',
  ]);
  expect(instellingen).toContainEqual({ naam: 'peildatum', waarde: '2024-01-01', herkomst: 'vlag' });
  expect(instellingen).toContainEqual({ naam: 'fail_on', waarde: 'error', herkomst: 'standaard' });
});

test.each<[string, string, (city: City) => void | Promise<void>]>([
  ['databank', 'a truncated database', ({ dataDir }) => truncateSync(storePath(dataDir), 5000)],
  ['databank', 'a file that is no database', ({ dataDir }) => writeFileSync(storePath(dataDir), 'x')],
  ['databank', 'a lost database', ({ dataDir }) => rmSync(storePath(dataDir))],
  [
    'databank',
    'a changed database',
    async ({ dataDir }) => {
      const engine = await openDuckdb(storePath(dataDir), 'schrijven');
      await engine.execute('delete from uitstroom where rowid = (select min(rowid) from uitstroom)');
      engine.close();
    },
  ],
  [
    'leveringen',
    'a changed copy',
    ({ dataDir }) => writeFileSync(join(dataDir, 'leveringen/0001/personen.parquet'), 'x', { mode: 0o600 }),
  ],
  [
    'leveringen',
    'a lost copy',
    ({ dataDir }) => rmSync(join(dataDir, 'leveringen/0001'), { recursive: true }),
  ],
  [
    'leveringen',
    'a delivery that the database does not know',
    ({ dataDir }) => {
      const [from, to] = ['0001', '0002'].map((name) => join(dataDir, 'leveringen', name));
      cpSync(from!, to!, { recursive: true });
      const record = readFileSync(join(to!, 'levering.json'), 'utf8').replace(
        /"sleutel": "./,
        '"sleutel": "z',
      );
      writeFileSync(join(to!, 'levering.json'), record);
    },
  ],
  ['rechten', 'a file that others can read', ({ dataDir }) => chmodSync(storePath(dataDir), 0o644)],
  ['rechten', 'a folder that others can read', ({ dataDir }) => chmodSync(dataDir, 0o755)],
  [
    'grootboek',
    'a ledger that was changed',
    ({ dataDir }) => writeFileSync(join(dataDir, 'vrijgaven/ledger.json'), '{"regels":[]}', { mode: 0o600 }),
  ],
  [
    'restanten',
    'rows that a killed check was reading',
    ({ dataDir }) => {
      mkdirSync(join(dataDir, `tijdelijk-${deadProcess()}-x`), { mode: 0o700 });
    },
  ],
  [
    'restanten',
    'a database that a killed run was making',
    ({ dataDir }) => writeFileSync(`${storePath(dataDir)}.nieuw`, 'x', { mode: 0o600 }),
  ],
  [
    'restanten',
    'a file that a killed run was writing',
    ({ out }) => {
      mkdirSync(join(out, '2021'), { recursive: true });
      writeFileSync(join(out, '2021', `.${deadProcess()}-0.tmp`), 'x');
    },
  ],
  ['zout', 'a lost secret', ({ dataDir }) => rmSync(join(dataDir, 'vrijgaven/zout'))],
  ['uitvoermap', 'an output folder that cannot be made', ({ out }) => writeFileSync(out, 'a file')],
])('finds in %s: %s', async (name, _, damage) => {
  const city = copyOf();
  await damage(city);
  const { code, sick } = await examine(city);
  expect(code).toBe(2);
  expect(sick).toContainEqual(expect.objectContaining({ naam: name, toestand: 'fout' }));
  expect(sick.find(({ naam }) => naam === name)?.oplossing).toMatch(/\w{4}/);
});

test('finds a data folder that cannot be written to', async () => {
  const city = copyOf();
  const file = join(city.out, '..', 'bestand');
  writeFileSync(file, '');
  const { code, sick } = await examine({ ...city, dataDir: join(file, 'data') });
  expect([code, sick.find(({ naam }) => naam === 'gegevensmap')?.toestand]).toEqual([2, 'fout']);
});

test('finds a runtime that is too old, that has no Dutch or no database, and a full disk', async () => {
  expect([checkNode('v18.20.0'), checkNode('v20.18.9')].map(({ state }) => state)).toEqual(['fout', 'fout']);
  expect([checkNode('v20.19.0'), checkNode('v24.1.0')].map(({ state }) => state)).toEqual(['goed', 'goed']);
  expect(checkLocale([]).state).toBe('fout');
  expect((await checkDuckdb(() => Promise.reject(new Error('no native part')))).state).toBe('fout');
  expect(checkDisk(sound.dataDir, () => 10_000_000).state).toBe('fout');
});

test('says which process holds the store, what it does and since when', async () => {
  const city = copyOf();
  const holder = await holdStore(city.dataDir);
  try {
    const { code, sick } = await examine(city);
    expect([code, sick.map(({ naam }) => naam)]).toEqual([2, ['slot']]);
    for (const argv of [
      ['ingest', resolve('fixtures/mini')],
      ['cohort', '2020'],
    ]) {
      const run = await runCli([...argv, '--data-dir', city.dataDir]);
      expect([argv[0], run.code]).toEqual([argv[0], 2]);
      expect(run.stderr).toContain(
        `proces ${holder.pid}: onderwijs-report ingest, sinds 2024-02-15T12:00:00.000Z`,
      );
    }
  } finally {
    holder.kill('SIGKILL');
  }
});

test('finds settings that do not fit, by name', async () => {
  const city = copyOf();
  mkdirSync(city.out);
  const config = join(city.out, 'onderwijs-report.yaml');
  writeFileSync(config, 'geheugn: 1GB\n');
  const { code, stderr } = await runCli(['doctor', '--config', config]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('`geheugen`')]);
});

test('--max-age ends with 3 when the last delivery or report is too old', async () => {
  const city = copyOf();
  expect((await examine(city, '--max-age', '35d')).code).toBe(3);
  noteSuccess(city.dataDir, 'report 2020', '2024-02-01T00:00:00.000Z');
  expect((await examine(city, '--max-age', '35d')).code).toBe(0);
  const { code, sick } = await examine(city, '--max-age', '7d');
  expect([code, sick.map(({ naam }) => naam)]).toEqual([3, ['laatste_rapport']]);
  expect((await runCli(['doctor', '--max-age', 'lang'])).code).toBe(2);
});

test('says it in words on a terminal, in both languages', async () => {
  const city = copyOf();
  rmSync(storePath(city.dataDir));
  const argv = ['doctor', '--data-dir', city.dataDir, '--out', city.out];
  expect((await runCli(argv)).stdout).toMatch(/fout +databank: [\s\S]+Wat te doen: [\s\S]+--herbouw/);
  expect((await runCli([...argv, '--lang', 'en'])).stdout).toMatch(/broken +databank: [\s\S]+What to do: /);
});
