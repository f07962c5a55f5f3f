import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressLine, readingProgress } from '../../src/commands/reading-progress.ts';
import type { CommandRequest } from '../../src/commands/request.ts';
import { runCli } from '../cli/run-cli.ts';

const WIPE = '\r\u001b[K';

function stage(parts: { terminal?: boolean; quiet?: boolean }) {
  const { terminal = false, quiet = false } = parts;
  const told: string[] = [];
  const effects = { terminal, stderr: (text: string) => told.push(text) };
  const tell = readingProgress({ quiet, config: { lang: 'nl' }, effects } as unknown as CommandRequest);
  const read = (name: string, percent: number, ms: number) => {
    vi.advanceTimersByTime(ms);
    tell({ name, bytes: percent * 1000, size: 100_000, records: percent * 10_000 });
  };
  return { read, told };
}

describe('the progress of reading', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says the share, the rows per second and the time left', () => {
    const progress = { name: 'export.csv', bytes: 40_000, size: 100_000, records: 620_000 };
    expect(progressLine(progress, 2, 'nl')).toBe('export.csv: 40%, 310.000 rijen/s, nog 3 s');
    expect(progressLine(progress, 2, 'en')).toBe('export.csv: 40%, 310,000 rows/s, 3 s left');
  });

  it('shows one line on a terminal from the first second on, writes over it, and wipes it', () => {
    const { read, told } = stage({ terminal: true });
    read('a.csv', 1, 10);
    read('a.csv', 20, 500);
    expect(told).toEqual([]);
    read('a.csv', 40, 1500);
    read('a.csv', 41, 10);
    read('a.csv', 50, 490);
    read('a.csv', 100, 500);
    expect(told).toEqual([
      `${WIPE}  a.csv: 40%, 200.000 rijen/s, nog 3 s`,
      `${WIPE}  a.csv: 50%, 200.000 rijen/s, nog 3 s`,
      WIPE,
    ]);
  });

  it('says nothing of a file that is read at once, nor of a second one before its own second', () => {
    const { read, told } = stage({ terminal: true });
    read('a.csv', 1, 10);
    read('a.csv', 100, 900);
    read('b.csv', 1, 10);
    read('b.csv', 30, 900);
    expect(told).toEqual([]);
  });

  it('says nothing elsewhere, and nothing when quiet', () => {
    for (const parts of [{ terminal: false }, { terminal: true, quiet: true }]) {
      const { read, told } = stage(parts);
      read('a.csv', 1, 10);
      read('a.csv', 50, 5000);
      read('a.csv', 100, 5000);
      expect(told).toEqual([]);
    }
  });
});

describe('the steps of ingest', () => {
  const steps = (stderr: string) =>
    stderr.split('\n').flatMap((line) => /^ {2}(.+): \d+[,.]\d s$/.exec(line)?.[1] ?? []);
  const ingest = (flags: readonly string[], env: Record<string, string> = {}) => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'onderwijs-stap-')), 'data');
    return runCli(['ingest', resolve('fixtures/mini'), '--data-dir', dataDir, ...flags], { env });
  };

  it('are a line each in CI, without a carriage return', async () => {
    const { code, stderr } = await ingest([], { CI: 'true' });
    expect([code, steps(stderr)]).toEqual([0, ['lezen en nakijken', 'laden en tellen']]);
    expect(stderr).not.toContain('\r');
  });

  it('are told in English, and with --verbose outside CI too', async () => {
    const { stderr } = await ingest(['--lang', 'en', '--verbose']);
    expect(steps(stderr)).toEqual(['reading and checking', 'loading and counting']);
  });

  it('are not told to a pipe, nor when quiet', async () => {
    expect(steps((await ingest([])).stderr)).toEqual([]);
    expect((await ingest(['--quiet'], { CI: 'true' })).stderr).toBe('');
  });
});

it('tells the steps of charts in a line each in CI', async () => {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-stap-'));
  const flags = ['--data-dir', join(root, 'data'), '--out', join(root, 'out')];
  await runCli(['ingest', resolve('fixtures/stad'), ...flags]);
  const { code, stderr } = await runCli(['charts', '2022', 'stroombalans', '--formats', 'svg', ...flags], {
    env: { CI: '1' },
  });
  expect(code).toBe(0);
  const told = stderr.split('\n').filter((line) => line.startsWith('  '));
  expect(told.map((line) => line.split(':')[0]!.trim())).toEqual([
    'gegevens openen',
    'tellen en beschermen',
    'grafieken tekenen',
    'grafieken als svg',
  ]);
  expect(stderr).not.toContain('\r');
}, 60_000);
