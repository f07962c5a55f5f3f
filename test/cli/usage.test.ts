import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { GLOBAL_FLAGS } from '../../src/cli/flags.ts';
import { EXIT_CODES } from '../../src/model/exit-code.ts';
import { runCli } from './run-cli.ts';

test('prints help on stdout with every command, flag and exit code, at most 100 wide', async () => {
  for (const argv of [['--help'], ['-h'], ['help']]) {
    const { code, stdout, stderr } = await runCli(argv);
    expect([code, stderr]).toEqual([0, '']);
    for (const { name } of COMMANDS) expect(stdout).toContain(`  ${name} `);
    for (const { flags } of GLOBAL_FLAGS) expect(stdout).toContain(flags);
    for (const { code: exit, text } of EXIT_CODES) expect(stdout).toContain(`${exit}  ${text.nl}`);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  }
});

test('leads help with examples', async () => {
  expect((await runCli(['--help'])).stdout).toMatch(/^Voorbeelden:\n {2}\$ onderwijs-report ingest/);
});

test('prints the help of each command, with an example', async () => {
  for (const { name, example } of COMMANDS) {
    const { code, stdout } = await runCli([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`onderwijs-report ${example}`);
    expect(stdout).toBe((await runCli(['help', name])).stdout);
  }
});

test('prints one line for --version', async () => {
  const { code, stdout } = await runCli(['--version']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^onderwijs-report \d+\.\d+\.\d+\n$/)]);
});

test('ends with usage when nothing is asked', async () => {
  const { code, stdout, stderr } = await runCli([]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('onderwijs-report --help');
});

test.each([
  [['cohort', '2021', '--colour'], '`--colour`', '`--color`'],
  [['cohrt', '2021'], '`cohrt`', '`cohort`'],
  [['coh', '2021'], '`coh`', ''],
  [['cohort'], 'jaar', '--help'],
  [['cohort', '21'], 'vier cijfers', '2021-2022'],
  [['cohort', '2021', '2022'], 'te veel', '--help'],
  [['cohort', '2021', '--lang', 'fr'], '--lang', '--help'],
])('refuses %j in one line with a way out', async (argv, said, hint) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
  expect(stderr).toContain(hint);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('gives one JSON document on failure too', async () => {
  const { code, stdout } = await runCli(['cohort', '21', '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ schema_version: 1, error: { code: 2, name: 'usage' } });
});

test('speaks English when asked, without Dutch', async () => {
  const { stdout } = await runCli(['--help', '--lang', 'en']);
  expect(stdout).toContain('Examples:');
  expect(stdout).not.toMatch(/\b(het|een|voor|naar|gebruik|opties)\b/i);
});

test('says where the data should be when there are none', async () => {
  const { code, stderr } = await runCli(['cohort', '2021', '--data-dir', '/nonexistent/data']);
  expect(code).toBe(3);
  expect(stderr).toContain('onderwijs-report ingest');
});
