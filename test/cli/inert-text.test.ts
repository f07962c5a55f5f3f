import { expect, test } from 'vitest';
import { inertText } from '../../src/cli/inert-text.ts';
import { runProgram } from '../../src/cli/program.ts';
import { NO_STDIN } from './run-cli.ts';

test('what acts on a terminal is spelled out, text is left alone', () => {
  expect(inertText('a\u001b[31mb\u0007\u202ec\td\né', true)).toBe('a\\u001b[31mb\\u0007\\u202ec\td\né');
  expect(inertText('\u001b[1mx\u001b[22m', true)).toBe('\u001b[1mx\u001b[22m');
  expect(inertText('\r\u001b[Kx\r\n', true)).toBe('\r\u001b[Kx\r\n');
  expect(inertText('\u001b[1mx', false)).toBe('\\u001b[1mx');
  expect(JSON.parse(inertText(JSON.stringify({ a: '\u202ex\u001b' }), false))).toEqual({
    a: '\u202ex\u001b',
  });
});

test('a command prints nothing that acts on a terminal', async () => {
  let printed = '';
  const add = (text: string): void => {
    printed += text;
  };
  const quiet = {
    columns: 100,
    stdin: NO_STDIN,
    colour: false,
    terminal: false,
    env: {},
    cwd: '.',
    now: () => '',
  };
  await runProgram(['check', 'geen\u001b[31m\u202e.csv'], { ...quiet, stdout: add, stderr: add });
  expect(printed).toContain('geen\\u001b[31m\\u202e.csv');
});
