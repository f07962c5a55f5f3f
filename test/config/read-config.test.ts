import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ConfigSources, readConfig } from '../../src/config/read-config.ts';
import { UserError } from '../../src/model/user-error.ts';

function folderWith(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-config-'));
  writeFileSync(join(folder, 'onderwijs-report.yaml'), yaml);
  return folder;
}

function read(cwd: string, parts: Partial<ConfigSources> = {}) {
  return readConfig({ flags: {}, env: {}, cwd, file: undefined, ...parts });
}

test('takes a flag before the environment, before the file, before the default', () => {
  const cwd = folderWith('peildatum: 2020-01-01\n');
  const env = { ONDERWIJS_REPORT_PEILDATUM: '2021-01-01' };
  expect(read(cwd, { flags: { peildatum: '2022-01-01' }, env }).peildatum).toBe('2022-01-01');
  expect(read(cwd, { env }).peildatum).toBe('2021-01-01');
  expect(read(cwd).peildatum).toBe('2020-01-01');
  expect(read(tmpdir()).peildatum).toBeUndefined();
});

test('finds the file upward, and reads folders relative to it', () => {
  const root = folderWith('data_dir: gegevens\n');
  mkdirSync(join(root, 'a/b'), { recursive: true });
  expect(read(join(root, 'a/b')).dataDir).toBe(join(root, 'gegevens'));
});

test('reads the file of the folder that is ingested before the one found upward', () => {
  const cwd = folderWith('peildatum: 2020-01-01\n');
  expect(read(cwd, { near: folderWith('peildatum: 2019-01-01\n') }).peildatum).toBe('2019-01-01');
});

test.each([
  ['peildatm: 2020-01-01', 'peildatum'],
  ['intern: {toegestan: ja}', 'toegestaan'],
  ['bescherming: {K: 5}', 'k'],
])('refuses the unknown key in %j and names the nearest', (yaml, near) => {
  let thrown: unknown;
  try {
    read(folderWith(yaml));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect((thrown as UserError).hint?.nl).toContain(`\`${near}\``);
});

test('reads whether a 0 may be hidden', () => {
  const read0 = (yaml: string) => read(folderWith(yaml)).zerosMayBeHidden;
  expect(read0('bescherming: {nullen_verbergen: nee}')).toBe(false);
  expect(read0('bescherming: {k: 5}')).toBeUndefined();
});

test.each([
  'bescherming: {nullen_verbergen: soms}',
  'peildatum: 2020-02-30',
  'lang: fr',
  'septemberregel: misschien',
  'intern: {toegestaan: ja}',
  'bescherming: {k: vijf}',
  'breuken: 2019-09-01',
  'breuken: [{datum: 2019-09, tekst: ander register}]',
  'breuken: [{datum: 2019-09-01}]',
])('refuses the value in %j', (yaml) => {
  expect(() => read(folderWith(yaml))).toThrow(UserError);
});

test('allows internal figures only with a reason', () => {
  const { intern } = read(folderWith('intern: {toegestaan: ja, reden: controle}'));
  expect(intern).toEqual({ allowed: true, reason: 'controle' });
});

test('reads the breaks in the series, oldest first', () => {
  const yaml = 'breuken: [{datum: 2021-02-04, tekst: expert}, {datum: 2019-09-01, tekst: graduaat}]';
  expect(read(folderWith(yaml)).breaks).toEqual([
    { date: '2019-09-01', text: 'graduaat' },
    { date: '2021-02-04', text: 'expert' },
  ]);
});
