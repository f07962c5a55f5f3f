import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliveryJson } from '../../src/ingest/delivery-json.ts';
import { type ReadOptions, readDelivery } from '../../src/ingest/read-delivery.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { canonical, rowsOf, withRows } from './check-texts.ts';

const contract = await readContract();
const read = async (paths: readonly string[], options: ReadOptions) => {
  const delivery = await withRows(await readDelivery(paths, options));
  delivery.close();
  return delivery;
};
const STAD = { peildatum: '2024-02-15', registratieVanaf: '2013-09-01' };
const stad = await read(['fixtures/stad'], { settings: STAD, contract });
const flat = await read(['fixtures/flat'], { settings: {}, contract });
const mini = await read(['fixtures/mini'], { settings: { peildatum: '2023-03-31' }, contract });

type Row = Readonly<Record<string, unknown>>;

/** Rows without the named columns, in an order that does not depend on ids or files. */
function content(rows: readonly Row[], without: readonly string[]): readonly string[] {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !without.includes(name))))
    .sort();
}

/** Inschrijvingen with, in place of their derived ids, what their traject is. */
function inschrijvingen(delivery: typeof stad): readonly Row[] {
  const trajecten = new Map(rowsOf(delivery, 'trajecten').map((row) => [row['traject_id'], row]));
  return rowsOf(delivery, 'inschrijvingen').map((row) => {
    const { persoon_id, opleiding, startdatum } = trajecten.get(row['traject_id']!)!;
    return { ...row, persoon_id, opleiding, startdatum };
  });
}

describe('the bundled deliveries', () => {
  it('have no fault and balance', () => {
    for (const delivery of [stad, mini, flat]) {
      expect(delivery).toMatchObject({ anonymous: true, loadable: true, ignored: [] });
      for (const { read, accepted, duplicates, skipped } of delivery.files) {
        expect(accepted + duplicates.length + skipped.length).toBe(read);
      }
    }
    expect(stad.files.map(({ name, read }) => [name, read])).toContainEqual(['trajecten.csv', 674]);
  });

  it('count the six doubles and the total row of the flat export', () => {
    const [file] = flat.files;
    expect(file).toMatchObject({ read: 1358, accepted: 1351, codering: 'utf-8', scheidingsteken: ';' });
    expect(file?.duplicates).toHaveLength(6);
    expect(file?.skipped.map(({ code }) => code)).toEqual(['OR-206']);
    expect(flat.mappingSettings).toEqual(STAD);
  });

  it('give the same from the flat export as from the tables', () => {
    const persons = (delivery: typeof stad) => content(rowsOf(delivery, 'personen'), ['gpmi']);
    expect(persons(flat)).toEqual(persons(stad));
    const studies = (delivery: typeof stad) => content(rowsOf(delivery, 'trajecten'), ['traject_id']);
    expect(studies(flat)).toEqual(studies(stad));
    const years = (delivery: typeof stad) =>
      content(inschrijvingen(delivery), ['traject_id', 'inschrijving_id']);
    expect(years(flat)).toEqual(years(stad));
  });
});

const folder = (files: Readonly<Record<string, string>>): string => {
  const path = mkdtempSync(join(tmpdir(), 'levering-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
};

describe('readDelivery', () => {
  it('leaves files alone that no table fits, and says so', async () => {
    const path = folder({ ...canonical(), 'notities.csv': 'a,b\n1,2\n', 'leesmij.txt': '' });
    const delivery = await readDelivery([path], { settings: {}, contract });
    expect(delivery.ignored).toEqual([join(path, 'notities.csv')]);
    expect(delivery.loadable).toBe(true);
  });

  it('takes files one by one too, the names of letters large or small', async () => {
    const path = folder({ ...canonical(), 'PERSONEN.CSV': canonical()['personen.csv']! });
    const names = ['PERSONEN.CSV', 'trajecten.csv', 'inschrijvingen.csv'];
    const delivery = await readDelivery(
      names.map((name) => join(path, name)),
      { settings: {}, contract },
    );
    expect(delivery.loadable).toBe(true);
    expect(delivery.files.map(({ name }) => name)).toEqual(names);
  });

  it('refuses a path without anything (exit 3) and a file that no table fits (exit 2)', async () => {
    const path = folder({ 'notities.csv': 'a,b\n1,2\n' });
    const read = (...paths: readonly string[]) => readDelivery(paths, { settings: {}, contract });
    await expect(read(join(path, 'weg.csv'))).rejects.toMatchObject({ exit: 'noInput' });
    await expect(read(folder({}))).rejects.toMatchObject({ exit: 'noInput' });
    await expect(read(join(path, 'notities.csv'))).rejects.toMatchObject({ exit: 'usage' });
    await expect(read(path)).rejects.toMatchObject({ exit: 'usage' });
  });

  it('does not depend on the order of the rows or on how they are split over files', async () => {
    const text = readFileSync('fixtures/flat/export_dossiers.csv', 'utf8');
    const [header = '', ...rows] = text.trimEnd().split('\r\n');
    const shuffled = rows.map((row, i) => [(i * 7919) % rows.length, row] as const);
    const ordered = shuffled.sort(([a], [b]) => a - b).map(([, row]) => row);
    const half = (part: readonly string[]): string => [header, ...part, ''].join('\r\n');
    const path = folder({
      'export_dossiers_1.csv': half(ordered.slice(0, 500)),
      'export_dossiers_2.csv': half(ordered.slice(500)),
      'mapping.json': readFileSync('fixtures/flat/mapping.json', 'utf8'),
    });
    const split = await read([path], { settings: {}, contract });
    expect(split.files.flatMap(({ duplicates }) => duplicates)).toHaveLength(6);
    for (const name of ['personen', 'trajecten', 'inschrijvingen']) {
      expect(content(rowsOf(split, name), [])).toEqual(content(rowsOf(flat, name), []));
    }
  });

  it('prefers a setting that is given over the one of the mapping', async () => {
    const later = await read(['fixtures/flat'], { settings: { peildatum: '2030-01-01' }, contract });
    expect(flat.findings.some(({ code }) => code === 'OR-303')).toBe(true);
    expect(later.findings.some(({ code }) => code === 'OR-303')).toBe(false);
  });
});

describe('deliveryJson', () => {
  it('lists every file by its path with one entry per finding', async () => {
    const delivery = await read(['fixtures/fail/OR-202-sleutel-dubbel.csv'], {
      settings: {},
      contract,
    });
    const json = deliveryJson(delivery, false);
    expect(json.schema_version).toBe(1);
    expect(json.files['fixtures/fail/OR-202-sleutel-dubbel.csv']).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      codering: 'utf-8',
      scheidingsteken: ';',
      read: 3,
      accepted: 2,
      blocked: [],
      rejected: [{ line: 4, column: 'SP verworven', code: 'OR-202' }],
      duplicates: [],
      skipped: [],
      warnings: [],
      loaded: 0,
    });
  });

  it('holds no value of a cell of a file that is refused', async () => {
    const delivery = await read(['fixtures/fail/OR-402-rijksregisternummer.csv'], {
      settings: {},
      contract,
    });
    expect(delivery.anonymous).toBe(false);
    expect(JSON.stringify(deliveryJson(delivery, false))).not.toMatch(/00\.00\.00/);
  });
});
