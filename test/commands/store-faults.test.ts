import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exitCode } from '../../src/model/exit-code.ts';
import { lockDown, openDuckdb } from '../../src/store/duckdb.ts';
import { storePath } from '../../src/store/store.ts';
import { outsideFault } from '../../src/store/store-fault.ts';
import { runCli } from '../cli/run-cli.ts';
import { loadCity } from './city.ts';

/** Nobody: the tests may run as root, whom no folder refuses. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

test('a folder that cannot be written to is said, exit 2, nothing changed', () => {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-dicht-'));
  chmodSync(root, 0o555);
  const argv = [
    resolve('bin/onderwijs-report.js'),
    'ingest',
    resolve('fixtures/mini'),
    '--data-dir',
    join(root, 'data'),
  ];
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', cwd: '/', ...NOBODY });
  expect([status, stderr]).toEqual([2, expect.stringContaining('geen toegang')]);
  expect(stderr).not.toContain('    at ');
});

test.each([
  'ENOSPC: no space left on device, write',
  'IO Error: Could not write file "x": No space left on device',
])('a full disk is said: %s', (message) => {
  const fault = outsideFault(new Error(message));
  expect([exitCode(fault!.exit), fault!.text.nl]).toEqual([2, expect.stringContaining('schijf is vol')]);
});

test('a bug stays a bug', () => {
  expect(outsideFault(new TypeError('x is not a function'))).toBeUndefined();
});

test('too little memory is said, and leaves the store as it was', async () => {
  const { dataDir } = await loadCity('mini');
  const config = join(dataDir, '..', 'onderwijs-report.yaml');
  writeFileSync(config, 'peildatum: 2024-02-15\nregistratie_vanaf: 2013-09-01\ngeheugen: 1MB\n');
  const { code, stderr } = await runCli([
    'ingest',
    resolve('fixtures/stad'),
    '--config',
    config,
    '--data-dir',
    dataDir,
  ]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('geheugen: 2GB')]);
  const { stdout } = await runCli(['status', '--json', '--data-dir', dataDir]);
  expect((JSON.parse(stdout) as { leveringen: unknown[] }).leveringen).toHaveLength(1);
  expect((await runCli(['doctor', '--data-dir', dataDir])).code).toBe(0);
});

test.each([4096, 300_000])('a database cut off at %i bytes is said by every command', async (size) => {
  const { dataDir } = await loadCity('mini');
  const cut = join(mkdtempSync(join(tmpdir(), 'onderwijs-kort-')), 'data');
  cpSync(dataDir, cut, { recursive: true });
  truncateSync(storePath(cut), size);
  for (const argv of [['cohort', '2020'], ['status'], ['ingest', resolve('fixtures/stad')]]) {
    const { code, stderr } = await runCli([...argv, '--data-dir', cut]);
    expect([argv[0], code, stderr]).toEqual([argv[0], 2, expect.stringContaining('--herbouw')]);
  }
  expect((await runCli(['ingest', '--herbouw', '--data-dir', cut])).code).toBe(0);
  expect((await runCli(['status', '--data-dir', cut])).code).toBe(0);
});

test('publishing reads one thread, opens no file, loads no extension and changes no setting', async () => {
  const { dataDir } = await loadCity('mini');
  const engine = await openDuckdb(storePath(dataDir), 'lezen');
  await lockDown(engine);
  const names = [
    'access_mode',
    'threads',
    'enable_external_access',
    'lock_configuration',
    'autoinstall_known_extensions',
    'autoload_known_extensions',
    'allow_community_extensions',
  ];
  const rows = await engine.query(
    `select name, value from duckdb_settings() where name in ('${names.join("','")}')`,
  );
  expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual({
    access_mode: 'read_only',
    threads: '1',
    enable_external_access: 'false',
    lock_configuration: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  for (const sql of ["select * from read_csv('/etc/passwd')", 'delete from personen', 'set threads = 4']) {
    await expect(engine.execute(sql)).rejects.toThrow();
  }
  engine.close();
});
