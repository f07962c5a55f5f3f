import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

/** Every place that a run reads from or writes to, in a folder of this name. */
function placesIn(name: string) {
  const root = join(mkdtempSync(join(tmpdir(), 'onderwijs-namen-')), name);
  const place = { export: join(root, 'exp ort'), data: join(root, 'data'), out: join(root, 'out') };
  cpSync('fixtures/mini', place.export, { recursive: true });
  return { ...place, flags: ['--data-dir', place.data, '--out', place.out] };
}

it.each(["d'Hoop [2021]* é", 'a#b%20c;d$e{f}'])(
  'takes a folder named %s for itself',
  async (name) => {
    const { export: folder, out, flags } = placesIn(name);
    for (const argv of [
      ['ingest', folder],
      ['cohort', '2020'],
      ['ingest', '--herbouw'],
      ['report', '2020', '--formats', 'md,csv'],
    ]) {
      const { code, stderr } = await runCli([...argv, ...flags]);
      expect([argv[0], code, code === 0 ? '' : stderr]).toEqual([argv[0], 0, '']);
    }
    expect(existsSync(join(out, '2020'))).toBe(true);
  },
  60_000,
);

it('refuses a data folder that a database cannot be in, and makes nothing', async () => {
  const { export: folder, data, flags } = placesIn('wat?');
  const { code, stderr } = await runCli(['ingest', folder, ...flags]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('vraagteken')]);
  expect(existsSync(data) ? readdirSync(data) : []).toEqual([]);
});
