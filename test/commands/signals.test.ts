import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

let city: City;
beforeAll(async () => {
  city = await loadCity('stad');
});

const run = (...argv: string[]) => runCli([...argv, '--data-dir', city.dataDir], { columns: 200 });

/** Every id of a person or a traject of the city that stands in a text as a word. */
function idsIn(text: string): readonly string[] {
  const words = new Set(text.split(/[^\w]+/));
  return ['personen', 'trajecten'].flatMap((table) =>
    readFileSync(`fixtures/stad/${table}.csv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]!)
      .filter((id) => words.has(id)),
  );
}

/** A folder with settings that allow internal figures. */
function allowed(): { readonly config: string; readonly out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-signals-'));
  const config = join(folder, 'onderwijs-report.yaml');
  writeFileSync(config, 'intern: {toegestaan: ja, reden: opvolging door de trajectbegeleider}\n');
  return { config, out: join(folder, 'out') };
}

describe('signals', () => {
  test('publishes counts that may be seen, and says what is left out and why', async () => {
    const { code, stdout, stderr } = await run('signals', '--date', '2022-11-15');
    expect(code).toBe(0);
    expect(stdout).toMatch(/15 november 2022 +Totaal +Totaal +11 +5\n/);
    expect(stdout).toMatch(/2018-2019 tot 2022-2023 samen +205 +205 +25 +12,2% \[8,4 – 17,4\]/);
    expect(stdout).not.toContain('INTERN');
    expect(stderr).toContain('niet getoond: Wat de signalen voorspelden (te fijn');
    expect(idsIn(stdout + stderr)).toEqual([]);
  });

  test('shows no person in any form, also to internal readers', async () => {
    const { config } = allowed();
    for (const form of [[], ['--json'], ['--csv'], ['--lang', 'en']]) {
      const { code, stdout } = await run('signals', '--intern', '--config', config, ...form);
      expect(code).toBe(0);
      expect(idsIn(stdout)).toEqual([]);
    }
  });

  test('gives internal readers what the signals foretold, with what that is worth', async () => {
    const { config } = allowed();
    const { stdout } = await run('signals', '--date', '2022-11-15', '--intern', '--config', config);
    expect(stdout).toContain('INTERN, niet verspreiden');
    expect(stdout).toMatch(/Laag studierendement +19 +12 +55 +72 +2 +61% \[44 – 76\]/);
    expect(stdout).toMatch(/Niet opnieuw ingeschreven +4 +3 +70 +81 +0 +\[u\]/);
    expect(stdout).toMatch(/Laag studierendement .*niet aantoonbaar beter dan toeval/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Beschrijving, geen effectmeting: wie een actie kreeg, verschilt van wie er geen kreeg.',
    );
    expect(stdout).toContain('Iedereen signaleren vindt iedereen die stopt');
    expect(stdout).toMatch(/Doorverwijzing naar Leerwinkel +297 +5 /);
  });

  test('refuses a day that is not known yet, and what is no day', async () => {
    expect((await run('signals', '--date', '2024-02-16')).code).toBe(2);
    expect((await run('signals', '--date', '15/11/2022')).code).toBe(2);
  });

  test('says which table is missing where there are no results', async () => {
    const flat = await loadCity('flat');
    const { code, stderr } = await runCli(['signals', '--data-dir', flat.dataDir]);
    expect(code).toBe(2);
    expect(stderr).toContain('tabel resultaten is niet aangeleverd');
  });
});

describe('signals --werklijst', () => {
  test('is refused where internal use is not allowed, in CI, and as output', async () => {
    const { config, out } = allowed();
    const plain = await run('signals', '--werklijst', '--out', out);
    expect([plain.code, plain.stdout]).toEqual([4, '']);
    const inCi = await runCli(['signals', '--werklijst', '--data-dir', city.dataDir, '--config', config], {
      env: { CI: 'true' },
    });
    expect([inCi.code, inCi.stdout]).toEqual([4, '']);
    for (const form of ['--json', '--csv'])
      expect((await run('signals', '--werklijst', '--config', config, form)).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test('writes a closed, marked and logged file with who, why and room for who does what when', async () => {
    const { config, out } = allowed();
    const asked = ['signals', '--werklijst', '--date', '2022-11-15', '--config', config, '--out', out];
    const { code, stdout, stderr } = await run(...asked);
    expect([code, stdout]).toEqual([0, '']);
    expect(idsIn(stderr)).toEqual([]);
    expect(statSync(join(out, 'intern')).mode & 0o777).toBe(0o700);
    const file = join(out, 'intern/werklijst-2022-11-15.xlsx');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const log = readFileSync(join(city.dataDir, 'intern.log'), 'utf8');
    expect(log).toMatch(/signals --werklijst.*opvolging door de trajectbegeleider/);

    const rows = await rowsOf(file);
    expect(rows[0]![0]).toMatch(/^INTERN, niet verspreiden/);
    const head = rows.findIndex(([first]) => first?.startsWith('persoon'));
    expect(rows[head]!.slice(-4)).toEqual(['eigenaar', 'gepland op', 'uitgevoerd op', 'nota']);
    const body = rows.slice(head + 1);
    expect(body).toHaveLength(5);
    expect(new Set(idsIn(body.flat().join(' '))).size).toBeGreaterThanOrEqual(5);
    expect(body.map((row) => row[6])).toContain(
      'een resultaat met minder dan 60% van de geëvalueerde studiepunten verworven',
    );
    expect(body.every((row) => row[7] !== '' && row[8] === undefined)).toBe(true);
  });

  test('keeps what was filled in, and writes nothing on a dry run', async () => {
    const { config, out } = allowed();
    const asked = ['signals', '--werklijst', '--date', '2022-11-15', '--config', config, '--out', out];
    await run(...asked, '--dry-run');
    expect(existsSync(out)).toBe(false);
    await run(...asked);
    await run(...asked);
    const folder = join(out, 'intern');
    expect(readdirSync(folder)).toEqual(['werklijst-2022-11-15.xlsx']);
    writeFileSync(join(folder, 'werklijst-2022-11-15.xlsx'), 'ingevuld');
    await run(...asked);
    expect(readFileSync(join(folder, 'werklijst-2022-11-15.vorige-1.xlsx'), 'utf8')).toBe('ingevuld');
  });
});

async function rowsOf(file: string): Promise<readonly (readonly (string | undefined)[])[]> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: (string | undefined)[][] = [];
  workbook.worksheets[0]!.eachRow((row) => {
    const values = row.values as readonly (string | undefined)[];
    rows.push(values.slice(1).map((value) => value ?? undefined));
  });
  return rows;
}
