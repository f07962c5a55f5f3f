import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PARTS = ['bin', 'dist', 'queries', 'reports', 'fixtures', 'package.json', 'src/contract'];

/** What is installed at a user's, in a folder of its own that a test may change; built first when need be. */
export function packageCopy(): string {
  if (!existsSync('dist/main.js')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-package-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}
