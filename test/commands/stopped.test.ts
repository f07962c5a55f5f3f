import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ownProcess } from '../cli/own-process.ts';

const drafts = (data: string): readonly string[] =>
  existsSync(data) ? readdirSync(data).filter((name) => name.startsWith('tijdelijk-')) : [];

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s while an export comes in ends with %i, says that nothing was loaded and leaves nothing',
  async (signal, code) => {
    const data = join(mkdtempSync(join(tmpdir(), 'onderwijs-stop-')), 'data');
    const child = spawn(process.execPath, ownProcess(['ingest', '-', '--data-dir', data]));
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    child.stdin.write('persoon_id\n');
    while (drafts(data).length === 0 && child.exitCode === null) await sleep(20);
    child.kill(signal);
    const [ended] = await once(child, 'close');
    expect([ended, said]).toEqual([
      code,
      expect.stringContaining(`gestopt (${signal}): er is niets geladen`),
    ]);
    expect(existsSync(data)).toBe(false);
  },
  60_000,
);
