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

it.each(["d'Hoop [2021]* é", 'a#b%20c;d$e{f}', 'x"y\\z'])(
  'takes a folder named %s for itself',
  async (name) => {
    const { export: folder, out, flags } = placesIn(name);
    for (const argv of [
      ['ingest', folder],
      ['cohort', '2020'],
      ['ingest', '--herbouw'],
      ['status'],
      ['cohort', '2020', '--peildatum', '2024-01-31'],
      ['report', '2020', '--formats', 'md,csv'],
    ]) {
      const { code, stderr } = await runCli([...argv, ...flags]);
      expect([argv[0], code, code === 0 ? '' : stderr]).toEqual([argv[0], 0, '']);
    }
    expect(existsSync(join(out, '2020'))).toBe(true);
  },
  60_000,
);

it('takes exports and output in folders with a question mark', async () => {
  const { export: folder, out } = placesIn('wat?');
  const where = ['--data-dir', placesIn('gewoon').data, '--out', out];
  expect((await runCli(['ingest', folder, ...where])).code).toBe(0);
  expect((await runCli(['report', '2020', '--formats', 'md', ...where])).code).toBe(0);
  expect(existsSync(join(out, '2020'))).toBe(true);
}, 60_000);

it('refuses a data folder that a database cannot be in, before it reads anything, and makes nothing', async () => {
  const { export: folder, data, flags } = placesIn('wat?');
  for (const what of [folder, join(folder, 'is-er-niet.csv')]) {
    const { code, stderr } = await runCli(['ingest', what, ...flags]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('vraagteken')]);
  }
  expect(existsSync(data)).toBe(false);
});

it('refuses to read a database that was moved to such a folder, and does not touch it', async () => {
  const [from, to] = [placesIn('gewoon'), placesIn('wat?')];
  expect((await runCli(['ingest', from.export, ...from.flags])).code).toBe(0);
  cpSync(from.data, to.data, { recursive: true });
  for (const argv of [['status'], ['cohort', '2020'], ['ingest', '--herbouw']]) {
    const { code, stderr } = await runCli([...argv, ...to.flags]);
    expect([argv[0], code, stderr]).toEqual([argv[0], 2, expect.stringContaining('vraagteken')]);
  }
  expect(readdirSync(to.data).sort()).toEqual(readdirSync(from.data).sort());
}, 60_000);
