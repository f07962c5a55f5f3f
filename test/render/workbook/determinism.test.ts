import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { picturesOf, realisticDocument } from './realistic-document.ts';

const SCRIPT = fileURLToPath(new URL('print-digest.ts', import.meta.url));

it('gives the same bytes twice in one process', async () => {
  expect(await digest()).toBe(await digest());
});

it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])(
  'gives the same bytes in another process, folder and time zone (%s)',
  async (zone) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), SCRIPT],
      { cwd: tmpdir(), env: { ...process.env, TZ: zone, LC_ALL: 'C' } },
    );
    expect(stdout).toBe(await digest());
  },
);

async function digest(): Promise<string> {
  const document = realisticDocument('nl');
  const bytes = await renderWorkbook(sealedContent(document), picturesOf(document));
  return createHash('sha256').update(bytes).digest('hex');
}
