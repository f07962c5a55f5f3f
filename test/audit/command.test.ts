import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import type { PublishedSet } from '../../src/model/published-set.ts';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from '../commands/city.ts';

let city: City;
let file: string;

function audit(...flags: readonly string[]) {
  return runCli(['audit', ...flags, '--data-dir', city.dataDir]);
}

beforeAll(async () => {
  city = await loadCity('mini');
  file = join(city.dataDir, 'alles.json');
});

describe('audit', () => {
  it('says in words what it proves, and writes nothing', async () => {
    const { code, stdout } = await audit();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Audit geslaagd \(peildatum \d{4}-\d{2}-\d{2}\)\. Met alle \d+ tabellen/);
    expect(stdout).toContain('tot op 6 opeenvolgende waarden');
    expect(existsSync(join(city.dataDir, 'vrijgaven', 'certificaat-1.json'))).toBe(false);
  });

  it('gives the statement as JSON and in English', async () => {
    const { stdout } = await audit('--json', '--lang', 'en');
    expect(JSON.parse(stdout)).toMatchObject({ schema_version: 1, opdracht: 'audit' });
    expect(JSON.parse(stdout).verklaring).toMatch(/^Audit passed/);
  });

  it('exports what an attacker sees, in which he finds no small count', async () => {
    expect((await audit('--export', file)).code).toBe(0);
    const set = JSON.parse(readFileSync(file, 'utf8')) as PublishedSet;
    const cells = set.vrijgaven.flatMap(({ tabellen }) => tabellen.flatMap(({ cellen }) => cellen));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ waarde }) => waarde !== null && waarde > 0 && waarde < 5)).toEqual([]);
    const found = await attack(set, { soleMembers: false });
    expect(found.filter(({ inzicht }) => inzicht === 'exact')).toEqual([]);
  });

  it('keeps the proof for its owner only, and checks it again', async () => {
    const proof = join(city.dataDir, 'vrijgaven', 'certificaat-1.json');
    expect(statSync(proof).mode & 0o777).toBe(0o600);
    const { code, stdout } = await audit('--controle');
    expect([code, stdout]).toEqual([0, 'Bewijzen gecontroleerd: 1; alle kloppen.\n']);
  });

  it('refuses a proof that was changed', async () => {
    const proof = join(city.dataDir, 'vrijgaven', 'certificaat-1.json');
    const text = readFileSync(proof, 'utf8');
    writeFileSync(
      proof,
      text.replace(/"waarde":(\d)/, (_, digit: string) => `"waarde":${(Number(digit) + 1) % 10}`),
    );
    const { code, stderr } = await audit('--controle');
    expect(code).toBe(4);
    expect(stderr).toContain('vrijgave 1');
    writeFileSync(proof, text);
  });

  it('is not about internal figures', async () => {
    expect((await audit('--intern')).code).toBe(2);
  });
});
