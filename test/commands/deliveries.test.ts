import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { DeliveryRecord } from '../../src/model/delivery-record.ts';
import { dataFingerprint } from '../../src/store/data-fingerprint.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import type { SqlRow } from '../../src/store/engine.ts';
import { storePath } from '../../src/store/store.ts';
import { type CliRun, runCli } from '../cli/run-cli.ts';
import { canonical } from '../ingest/check-texts.ts';

const DATES = ['--peildatum', '2024-02-15', '--registratie-vanaf', '2018-09-01'];

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'onderwijs-leveringen-'));

/** A folder with a delivery in canonical tables; lines can be replaced. */
function delivered(replace: Readonly<Record<string, string>> = {}): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(canonical(replace))) writeFileSync(join(folder, name), text);
  return folder;
}

function load(dataDir: string, folder: string, ...flags: readonly string[]): Promise<CliRun> {
  return runCli(['ingest', folder, ...DATES, '--data-dir', dataDir, ...flags]);
}

async function query(dataDir: string, sql: string): Promise<readonly SqlRow[]> {
  const engine = await openDuckdb(storePath(dataDir), 'lezen');
  try {
    return await engine.query(sql);
  } finally {
    engine.close();
  }
}

async function fingerprint(dataDir: string): Promise<string> {
  const engine = await openDuckdb(storePath(dataDir), 'lezen');
  try {
    return await dataFingerprint(engine);
  } finally {
    engine.close();
  }
}

function recordOf(dataDir: string, number: number): DeliveryRecord {
  const path = join(dataDir, 'leveringen', String(number).padStart(4, '0'), 'levering.json');
  return JSON.parse(readFileSync(path, 'utf8')) as DeliveryRecord;
}

const INSCHRIJVINGEN = 'inschrijving_id,traject_id,schooljaar,resultaat';
const TRAJECTEN = 'traject_id,persoon_id,niveau,opleiding,startdatum';

/** The school year 2021-2022 delivered again: P1 has other figures, T2 is not in it, P3 is new. */
const SLICE = {
  'personen.csv': 'persoon_id,geslacht,geboortejaar\nP1,X,1998\nP3,V,2000\n',
  'trajecten.csv': `${TRAJECTEN}\nT1,P1,GRAD,GRAD-0613,2021-09-20\nT3,P3,PBA,PBA-0913,2021-09-20\n`,
  'inschrijvingen.csv': `${INSCHRIJVINGEN}\nI1b,T1,2021-2022,geslaagd\nI3,T3,2021-2022,geslaagd\n`,
};

test('keeps a copy of every table with its hash, mapping, settings and version, for the owner only', async () => {
  const dataDir = join(newFolder(), 'data');
  expect((await load(dataDir, delivered())).code).toBe(0);
  const record = recordOf(dataDir, 1);
  expect(record).toMatchObject({
    nummer: 1,
    bekend_op: '2024-02-15',
    vervangt: 'alles',
    peildatum: '2024-02-15',
    mapping: null,
  });
  expect(record.programma).toMatch(/^\d+\.\d+/);
  expect(record.tabellen.map(({ tabel }) => tabel)).toEqual(['personen', 'trajecten', 'inschrijvingen']);
  const folder = join(dataDir, 'leveringen/0001');
  for (const { tabel, sha256 } of record.tabellen) {
    const bytes = readFileSync(join(folder, `${tabel}.parquet`));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  for (const path of [dataDir, join(dataDir, 'leveringen'), folder]) {
    expect(statSync(path).mode & 0o777).toBe(0o700);
  }
});

test('a yearly slice replaces only the school years it carries', async () => {
  const dataDir = join(newFolder(), 'data');
  await load(dataDir, delivered());
  expect((await load(dataDir, delivered(SLICE), '--vervangt', 'schooljaar')).code).toBe(0);
  const rows = await query(
    dataDir,
    'select inschrijving_id, traject_id, schooljaar, resultaat from inschrijvingen order by 1',
  );
  expect(rows).toEqual([
    { inschrijving_id: 'I1b', traject_id: 'T1', schooljaar: '2021-2022', resultaat: 'geslaagd' },
    { inschrijving_id: 'I2', traject_id: 'T2', schooljaar: '2020-2021', resultaat: 'geslaagd' },
    { inschrijving_id: 'I3', traject_id: 'T3', schooljaar: '2021-2022', resultaat: 'geslaagd' },
  ]);
  expect(await query(dataDir, 'select persoon_id, geslacht from personen order by 1')).toEqual([
    { persoon_id: 'P1', geslacht: 'X' },
    { persoon_id: 'P2', geslacht: 'M' },
    { persoon_id: 'P3', geslacht: 'V' },
  ]);
});

test('what was there because of the replaced year only goes with it', async () => {
  const dataDir = join(newFolder(), 'data');
  await load(dataDir, delivered());
  const without = {
    'personen.csv': 'persoon_id,geslacht\nP3,V\n',
    'trajecten.csv': `${TRAJECTEN}\nT3,P3,PBA,PBA-0913,2021-09-20\n`,
    'inschrijvingen.csv': `${INSCHRIJVINGEN}\nI3,T3,2021-2022,geslaagd\n`,
  };
  await load(dataDir, delivered(without), '--vervangt', 'schooljaar');
  expect(await query(dataDir, 'select traject_id from trajecten order by 1')).toEqual([
    { traject_id: 'T2' },
    { traject_id: 'T3' },
  ]);
  expect(await query(dataDir, 'select persoon_id from personen order by 1')).toEqual([
    { persoon_id: 'P2' },
    { persoon_id: 'P3' },
  ]);
});

test('the mapping can say what a delivery replaces; a flag says otherwise', async () => {
  const dataDir = join(newFolder(), 'data');
  const column = (bron: string) => ({ bron });
  const mapping = {
    schema: 'onderwijs-report/mapping-1',
    naam: 'verzonnen',
    vervangt: 'schooljaar',
    bestanden: [
      {
        patroon: 'export.csv',
        tabellen: {
          personen: { kolommen: { persoon_id: column('id') } },
          trajecten: {
            kolommen: {
              traject_id: column('t'),
              persoon_id: column('id'),
              niveau: { constante: 'GRAD' },
              opleiding: { constante: 'G' },
              startdatum: { constante: '2020-09-20' },
            },
          },
          inschrijvingen: {
            kolommen: { inschrijving_id: column('i'), traject_id: column('t'), schooljaar: column('jaar') },
          },
        },
      },
    ],
  };
  const folder = (row: string): string => {
    const path = newFolder();
    writeFileSync(join(path, 'mapping.json'), JSON.stringify(mapping));
    writeFileSync(join(path, 'export.csv'), `id;t;i;jaar\n${row}\n`);
    return path;
  };
  await load(dataDir, folder('P1;T1;I1;2020'));
  await load(dataDir, folder('P2;T2;I2;2021'));
  const ids = (): Promise<readonly SqlRow[]> => query(dataDir, 'select persoon_id from personen order by 1');
  expect(await ids()).toEqual([{ persoon_id: 'P1' }, { persoon_id: 'P2' }]);
  expect(recordOf(dataDir, 2).mapping?.tekst).toBe(JSON.stringify(mapping));
  await load(dataDir, folder('P3;T3;I3;2022'), '--vervangt', 'alles');
  expect(await ids()).toEqual([{ persoon_id: 'P3' }]);
});

test('a delivery that replaces nothing adds what is new and refuses what contradicts', async () => {
  const dataDir = join(newFolder(), 'data');
  await load(dataDir, delivered());
  const before = await fingerprint(dataDir);
  const contradicting = await load(dataDir, delivered(SLICE), '--vervangt', 'niets');
  expect([contradicting.code, await fingerprint(dataDir)]).toEqual([1, before]);
  expect(contradicting.stderr).toMatch(/personen: 1 rijen[\s\S]+--vervangt schooljaar/);
  expect(readdirSync(join(dataDir, 'leveringen'))).toEqual(['0001']);
  const more = {
    'personen.csv': 'persoon_id,geslacht,geboortejaar\nP1,V,1998\nP3,V,2000\n',
    'trajecten.csv': `${TRAJECTEN}\nT3,P3,PBA,PBA-0913,2021-09-20\n`,
    'inschrijvingen.csv': `${INSCHRIJVINGEN}\nI3,T3,2021-2022,geslaagd\n`,
  };
  expect((await load(dataDir, delivered(more), '--vervangt', 'niets')).code).toBe(0);
  expect(await query(dataDir, 'select count(*) as n from personen')).toEqual([{ n: 3 }]);
});

test('the database can be made anew from the kept deliveries', async () => {
  const dataDir = join(newFolder(), 'data');
  await load(dataDir, delivered());
  await load(dataDir, delivered(SLICE), '--vervangt', 'schooljaar');
  const [before, marts] = [await fingerprint(dataDir), await query(dataDir, 'select * from vingerafdruk')];
  writeFileSync(storePath(dataDir), 'geen databank');
  const broken = await runCli(['cohort', '2021', '--data-dir', dataDir]);
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('--herbouw')]);
  const { code, stderr } = await runCli(['ingest', '--herbouw', '--data-dir', dataDir]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('bewaarde leveringen: 2')]);
  expect(await fingerprint(dataDir)).toBe(before);
  expect(await query(dataDir, 'select * from vingerafdruk')).toEqual(marts);
  expect(statSync(storePath(dataDir)).mode & 0o777).toBe(0o600);
  rmSync(storePath(dataDir));
  const lost = await runCli(['cohort', '2021', '--data-dir', dataDir]);
  expect([lost.code, lost.stderr]).toEqual([3, expect.stringContaining('--herbouw')]);
  expect((await load(dataDir, delivered())).stderr).toContain('--herbouw');
});

test('a copy that was changed is not built from', async () => {
  const dataDir = join(newFolder(), 'data');
  await load(dataDir, delivered());
  writeFileSync(join(dataDir, 'leveringen/0001/personen.parquet'), 'iets anders');
  const before = readFileSync(storePath(dataDir));
  const { code, stderr } = await runCli(['ingest', '--herbouw', '--data-dir', dataDir]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('personen.parquet')]);
  expect(readFileSync(storePath(dataDir)).equals(before)).toBe(true);
  expect(existsSync(`${storePath(dataDir)}.nieuw`)).toBe(false);
});

test('deliveries are loaded in the order in which they were known', async () => {
  const dataDir = join(newFolder(), 'data');
  await load(dataDir, delivered(), '--as-of', '2024-02-10');
  const { code, stderr } = await load(dataDir, delivered(SLICE), '--as-of', '2024-02-09');
  expect([code, stderr]).toEqual([2, expect.stringContaining('2024-02-10')]);
});

test('--as-of reads the state known on that day: last year can be printed again', {
  timeout: 180_000,
}, async () => {
  const dataDir = join(newFolder(), 'data');
  const [first, again] = [newFolder(), newFolder()];
  const report = (out: string, ...flags: readonly string[]): Promise<CliRun> =>
    runCli(['report', '2021', '--data-dir', dataDir, '--out', out, ...flags]);
  const city = resolve('fixtures/stad');
  const ingest = (folder: string, ...flags: readonly string[]): Promise<CliRun> =>
    runCli(['ingest', folder, '--data-dir', dataDir, ...flags]);
  await ingest(city, '--peildatum', '2022-10-01', '--as-of', '2022-10-05');
  expect((await report(first)).code).toBe(0);
  await ingest(city, '--as-of', '2024-02-20');
  expect((await report(again, '--as-of', '2023-01-01')).code).toBe(0);
  const book = '2021/onderwijsrapport_2021-2022.xlsx';
  expect(readFileSync(join(again, book)).equals(readFileSync(join(first, book)))).toBe(true);
  const manifest = JSON.parse(readFileSync(join(again, '2021/manifest-report.json'), 'utf8'));
  expect(manifest).toMatchObject({ as_of: '2023-01-01', peildatum: '2022-10-01' });
  const ledger = readFileSync(join(dataDir, 'vrijgaven/ledger.json'), 'utf8');
  expect(ledger).toContain('"as_of":"2023-01-01"');
  const before = await runCli(['cohort', '2021', '--data-dir', dataDir, '--as-of', '2022-01-01']);
  expect([before.code, before.stderr]).toEqual([3, expect.stringContaining('2022-10-05')]);
});
