import { mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { storePath } from '../../src/store/store.ts';
import { runCli } from '../cli/run-cli.ts';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'onderwijs-schijf-')), 'data');

it('keeps a small city in a small file', async () => {
  const dataDir = folder();
  expect((await runCli(['ingest', 'fixtures/mini', '--data-dir', dataDir])).code).toBe(0);
  expect(statSync(storePath(dataDir)).size).toBeLessThan(8e6);
});

it('goes on with a database in larger blocks, as it was made before', async () => {
  const dataDir = folder();
  mkdirSync(dataDir, { mode: 0o700 });
  const instance = await DuckDBInstance.create(storePath(dataDir), { default_block_size: '262144' });
  const connection = await instance.connect();
  await connection.run('create table iets as select 1 as een; checkpoint; drop table iets; checkpoint');
  connection.closeSync();
  instance.closeSync();
  expect((await runCli(['ingest', 'fixtures/mini', '--data-dir', dataDir])).code).toBe(0);
  const { code, stdout } = await runCli(['cohort', '2020', '--data-dir', dataDir]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('2020')]);
});
