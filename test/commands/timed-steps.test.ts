import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandRequest } from '../../src/commands/request.ts';
import { timedSteps } from '../../src/commands/timed-steps.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function stage(parts: {
  terminal?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  ci?: boolean;
  showsItself?: boolean;
}) {
  const { terminal = false, quiet = false, verbose = false, ci = false, showsItself = false } = parts;
  const told: string[] = [];
  const effects = {
    terminal,
    stderr: (text: string) => told.push(text),
    now: () => new Date().toISOString(),
  };
  const step = timedSteps(
    {
      quiet,
      verbose,
      ci,
      config: { lang: 'nl' },
      effects,
    } as unknown as CommandRequest,
    { showsItself },
  );
  return { step, text: () => told.join('') };
}

const lasting = (ms: number) => async () => {
  await vi.advanceTimersByTimeAsync(ms);
  return ms;
};

test('gives back what the work gives', async () => {
  expect(await stage({}).step('tellen', lasting(5))).toBe(5);
});

test('writes a line per step in CI, also for a quick one', async () => {
  const { step, text } = stage({ ci: true });
  await step('tellen', lasting(1250));
  await step('tekenen', lasting(20));
  expect(text()).toBe('  tellen: 1,3 s\n  tekenen: 0,0 s\n');
});

test('shows on a terminal what lasts, from the first second on', async () => {
  const { step, text } = stage({ terminal: true });
  await step('tellen', lasting(400));
  expect(text()).toBe('');
  await step('tekenen', lasting(2000));
  expect(text()).toBe('  tekenen … 2,0 s\n');
});

test('says nothing when quiet, and nothing to a pipe', async () => {
  for (const parts of [{ terminal: true, quiet: true }, { ci: true, quiet: true }, {}]) {
    const { step, text } = stage(parts);
    await step('tellen', lasting(3000));
    expect(text()).toBe('');
  }
});

test('leaves the terminal to work that shows itself how far it is, and gives a log its line', async () => {
  const onTerminal = stage({ terminal: true, showsItself: true });
  await onTerminal.step('lezen', lasting(3000));
  expect(onTerminal.text()).toBe('');
  const inLog = stage({ ci: true, showsItself: true });
  await inLog.step('lezen', lasting(3000));
  expect(inLog.text()).toBe('  lezen: 3,0 s\n');
});

test('ends its line when the work fails', async () => {
  const { step, text } = stage({ verbose: true });
  await expect(step('tellen', () => Promise.reject(new Error('kapot')))).rejects.toThrow('kapot');
  expect(text()).toBe('  tellen: 0,0 s\n');
});
