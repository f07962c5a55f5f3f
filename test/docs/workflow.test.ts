import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageCopy } from '../commands/package-copy.ts';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const workflow = parse(readFileSync('.github/workflows/rapport.yml', 'utf8')) as {
  on: { schedule: readonly { cron: string }[]; workflow_dispatch: object };
  jobs: { rapport: { steps: readonly Step[] } };
};
const { steps } = workflow.jobs.rapport;
const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

let folder: string;
beforeAll(() => {
  folder = packageCopy();
});

test('runs every week and by hand', () => {
  expect(workflow.on.schedule).toHaveLength(1);
  expect(workflow.on.schedule[0]!.cron).toMatch(/ \* \* 1$/);
  expect(workflow.on).toHaveProperty('workflow_dispatch');
});

test('installs, which builds, before anything else', () => {
  expect(commands[0]).toBe('npm ci');
});

test('runs each step as it stands, without a terminal, and leaves what it uploads', () => {
  for (const command of commands.slice(1)) {
    const { status, stderr } = spawnSync(command, {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    });
    expect(`${command}: ${status} ${status === 0 ? '' : stderr}`).toBe(`${command}: 0 `);
  }
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact') === true);
  const files = readdirSync(join(folder, String(upload!.with!['path'])), {
    recursive: true,
    encoding: 'utf8',
  });
  const { run } = JSON.parse(readFileSync(join(folder, 'out/2022/latest.json'), 'utf8')) as { run: string };
  expect(files).toEqual(
    expect.arrayContaining([
      `2022/${run}/rapport.xlsx`,
      `2022/${run}/charts/stroombalans.svg`,
      `2022/${run}/manifest.json`,
      'junit-check.xml',
      'junit-report.xml',
    ]),
  );
});

test('has a twin for GitLab with the same commands', () => {
  const twin = parse(readFileSync('docs/examples/gitlab-ci.yml', 'utf8')) as {
    rapport: { script: readonly string[]; artifacts: { reports: { junit: string } } };
  };
  expect(twin.rapport.script).toEqual(commands);
  expect(twin.rapport.artifacts.reports.junit).toBe('out/junit-*.xml');
});

test('fails on findings: the check step ends with 1 on a faulty export', () => {
  const check = commands
    .find((command) => command.includes(' check '))!
    .replace('fixtures/stad', 'fixtures/fail/OR-108-code-onbekend.csv');
  expect(spawnSync(check, { cwd: folder, shell: true }).status).toBe(1);
});
