import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FOLDER = fileURLToPath(new URL('../forged', import.meta.url));
const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** `literal.ts:5 TS2741` for every line that says so in a comment at its end. */
function expectedErrors(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      readFileSync(join(FOLDER, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          const code = /\/\/ (TS\d+)$/.exec(line)?.[1];
          return code === undefined ? [] : [`${file}:${i + 1} ${code}`];
        }),
    )
    .sort();
}

describe('SafeTable', () => {
  it('cannot be made anywhere but in protect: every forgery stops the compiler, the genuine one does not', () => {
    const { stdout } = spawnSync(process.execPath, [TSC, '-p', FOLDER, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    const found = [...stdout.matchAll(/([\w-]+\.ts)\((\d+),\d+\): error (TS\d+)/g)];
    const errors = found.map(([, file, line, code]) => `${file}:${line} ${code}`).sort();
    expect(expectedErrors().length).toBeGreaterThanOrEqual(7);
    expect(errors).toEqual(expectedErrors());
  }, 60_000);
});
