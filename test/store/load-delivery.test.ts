import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDelivery } from '../../src/ingest/read-delivery.ts';
import type { Engine } from '../../src/store/engine.ts';
import { loadDelivery } from '../../src/store/load-delivery.ts';
import type { LoadOptions } from '../../src/store/load-options.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { openStore, storePath } from '../../src/store/store.ts';

const contract = await readContract();
const settings = { peildatum: '2024-02-15', registratieVanaf: '2013-09-01', septemberregel: true };
const base: Omit<LoadOptions, 'dataDir'> = {
  contract,
  settings,
  invented: true,
  knownOn: '2024-02-20',
  replaces: 'alles',
  buildMarts: async () => undefined,
};
const mini = await readDelivery(['fixtures/mini'], { settings, contract });
const flat = await readDelivery(['fixtures/flat'], { settings, contract });

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'gegevens-')), 'data');

/** A flat export of two persons with a trait of each level. */
function traitFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'levering-'));
  const column = (bron: string) => ({ bron });
  const mapping = {
    schema: 'onderwijs-report/mapping-1',
    naam: 'verzonnen',
    kenmerken: [
      {
        naam: 'wijk',
        niveau: 'persoon',
        label: { nl: 'Wijk', en: 'District' },
        categorieen: [
          { code: 'noord', nl: 'Noord', en: 'North' },
          { code: 'centrum', nl: 'Centrum', en: 'Centre' },
        ],
      },
      { naam: 'campus', niveau: 'traject', label: { nl: 'Campus', en: 'Campus' } },
    ],
    bestanden: [
      {
        patroon: '*.csv',
        tabellen: {
          personen: { kolommen: { persoon_id: column('id') }, kenmerken: { wijk: column('wijk') } },
          trajecten: {
            kolommen: {
              traject_id: column('t'),
              persoon_id: column('id'),
              niveau: { constante: 'GRAD' },
              opleiding: { constante: 'G' },
              startdatum: column('start'),
            },
            kenmerken: { campus: column('campus') },
          },
          inschrijvingen: {
            kolommen: { inschrijving_id: column('t'), traject_id: column('t'), schooljaar: column('jaar') },
          },
        },
      },
    ],
  };
  writeFileSync(join(path, 'mapping.json'), JSON.stringify(mapping));
  const rows = ['P1;T1;20/09/2021;2021;Centrum;B', 'P2;T2;20/09/2021;2021;;A'];
  writeFileSync(join(path, 'export.csv'), ['id;t;start;jaar;wijk;campus', ...rows, ''].join('\n'));
  return path;
}

/** Runs with an open store and closes it. */
async function withStore<Result>(
  folder: string,
  mode: 'schrijven' | 'lezen',
  run: (engine: Engine, options: LoadOptions) => Promise<Result>,
): Promise<Result> {
  const engine = await openStore(folder, mode);
  try {
    return await run(engine, { ...base, dataDir: folder });
  } finally {
    engine.close();
  }
}

async function numberOf(engine: Engine, table: string): Promise<unknown> {
  const [row] = await engine.query(`select count(*) as n from ${table}`);
  return row?.['n'];
}

describe('loadDelivery', () => {
  it('stores the canonical tables with their types, an absent one empty', async () => {
    await withStore(newFolder(), 'schrijven', async (engine, options) => {
      expect(await loadDelivery(engine, mini, options)).toEqual({ known: undefined, rowsLoaded: 68 });
      const [traject] = await engine.query("select * from trajecten where traject_id = 'T02'");
      expect(traject).toMatchObject({
        persoon_id: '00A1',
        startdatum: '2020-09-21',
        einddatum: null,
        nominale_duur_jaren_honderdsten: 400,
      });
      const ids = await engine.query('select persoon_id from personen order by persoon_id');
      expect(ids.map((row) => row['persoon_id'])).toContain('1e05');
      const [year] = await engine.query("select * from inschrijvingen where inschrijving_id = 'I03'");
      expect(year).toMatchObject({
        schooljaar: '2020-2021',
        schooljaar_start: 2020,
        studiepunten_verworven_honderdsten: 5100,
      });
      expect(await numberOf(engine, 'steunperiodes')).toBe(0);
    });
  });

  it('stores settings, inputs and code lists beside them', async () => {
    await withStore(newFolder(), 'schrijven', async (engine, options) => {
      await loadDelivery(engine, flat, options);
      const rows = await engine.query('select naam, waarde from instellingen');
      expect(Object.fromEntries(rows.map((row) => [row['naam'], row['waarde']]))).toMatchObject({
        peildatum: '2024-02-15',
        registratie_vanaf: '2013-09-01',
        septemberregel: 'ja',
        verzonnen: 'ja',
        tabellen_aanwezig: 'personen,trajecten,inschrijvingen',
      });
      expect(await engine.query('select bestand, rijen from invoer')).toEqual([
        { bestand: 'export_dossiers.csv', rijen: 1358 },
      ]);
      const [okot] = await engine.query("select * from codelijst_niveaus where code = 'OKOT'");
      expect(okot).toMatchObject({
        rang: 7,
        nominale_duur_jaren_honderdsten: 150,
        septembercorrectie: 'nee',
      });
    });
  });

  it('stores own traits in long form, an unknown one as no row', async () => {
    const traits = await readDelivery([traitFolder()], { settings, contract });
    await withStore(newFolder(), 'schrijven', async (engine, options) => {
      await loadDelivery(engine, traits, options);
      expect(await engine.query('select * from kenmerken')).toEqual([
        { kenmerk: 'wijk', niveau: 'persoon', label_nl: 'Wijk', label_en: 'District' },
        { kenmerk: 'campus', niveau: 'traject', label_nl: 'Campus', label_en: 'Campus' },
      ]);
      expect(
        await engine.query('select kenmerk, categorie, label_en, volgorde from kenmerk_categorieen'),
      ).toEqual([
        { kenmerk: 'wijk', categorie: 'noord', label_en: 'North', volgorde: 1 },
        { kenmerk: 'wijk', categorie: 'centrum', label_en: 'Centre', volgorde: 2 },
        { kenmerk: 'campus', categorie: 'A', label_en: 'A', volgorde: 1 },
        { kenmerk: 'campus', categorie: 'B', label_en: 'B', volgorde: 2 },
      ]);
      expect(await engine.query('select * from personen_kenmerken')).toEqual([
        { persoon_id: 'P1', kenmerk: 'wijk', categorie: 'centrum' },
      ]);
      expect(await engine.query('select * from trajecten_kenmerken order by traject_id')).toEqual([
        { traject_id: 'T1', kenmerk: 'campus', categorie: 'B' },
        { traject_id: 'T2', kenmerk: 'campus', categorie: 'A' },
      ]);
    });
  });

  it('changes nothing when the same is loaded twice, and rebuilds for another peildatum', async () => {
    await withStore(newFolder(), 'schrijven', async (engine, options) => {
      let built = 0;
      const counting = { ...options, buildMarts: async () => built++ };
      await loadDelivery(engine, mini, counting);
      expect(await loadDelivery(engine, mini, counting)).toMatchObject({
        known: { nummer: 1 },
        rowsLoaded: 68,
      });
      expect(built).toBe(1);
      const earlier = { ...counting, settings: { ...settings, peildatum: '2023-03-31' } };
      expect((await loadDelivery(engine, mini, earlier)).known).toBeUndefined();
      expect(built).toBe(2);
      expect(await numberOf(engine, 'leveringen')).toBe(2);
    });
  });

  it('replaces what was there', async () => {
    await withStore(newFolder(), 'schrijven', async (engine, options) => {
      await loadDelivery(engine, mini, options);
      await engine.execute('create view oud as select * from personen');
      await loadDelivery(engine, flat, options);
      expect(await numberOf(engine, 'personen')).toBe(542);
      expect(await numberOf(engine, 'vragen')).toBe(0);
      await expect(engine.query('select * from oud')).rejects.toThrow();
    });
  });

  it('leaves the store as it was when something fails', async () => {
    const folder = newFolder();
    await withStore(folder, 'schrijven', async (engine, options) => {
      await loadDelivery(engine, mini, options);
      const failing = async (store: Engine): Promise<void> => {
        await store.execute('create table half as select 1 as een');
        throw new Error('invariant');
      };
      await expect(loadDelivery(engine, flat, { ...options, buildMarts: failing })).rejects.toThrow(
        'invariant',
      );
      expect(await numberOf(engine, 'personen')).toBe(11);
    });
    await withStore(folder, 'lezen', async (engine) => {
      expect(await numberOf(engine, 'personen')).toBe(11);
      await expect(engine.query('select * from half')).rejects.toThrow();
    });
  });

  it('never loads a delivery with a fault', async () => {
    const faulty = await readDelivery(['fixtures/fail/OR-301-verwijzing-zonder-doel'], {
      settings,
      contract,
    });
    await withStore(newFolder(), 'schrijven', async (engine, options) => {
      await expect(loadDelivery(engine, faulty, options)).rejects.toThrow();
      expect(await engine.query('select table_name from information_schema.tables')).toEqual([]);
    });
  });
});

describe('openStore', () => {
  it('keeps folder and file to their owner', async () => {
    const folder = newFolder();
    await withStore(folder, 'schrijven', (engine, options) => loadDelivery(engine, mini, options));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(storePath(folder)).mode & 0o777).toBe(0o600);
  });

  it('says that nothing was ingested (exit 3) instead of making an empty store', async () => {
    const folder = newFolder();
    await expect(openStore(folder, 'lezen')).rejects.toMatchObject({ exit: 'noInput' });
    await withStore(folder, 'schrijven', async () => undefined);
    await expect(openStore(folder, 'lezen')).rejects.toMatchObject({ exit: 'noInput' });
  });

  it('changes no byte when it is only read', async () => {
    const folder = newFolder();
    await withStore(folder, 'schrijven', (engine, options) => loadDelivery(engine, mini, options));
    const before = readFileSync(storePath(folder));
    await withStore(folder, 'lezen', (engine) => numberOf(engine, 'personen'));
    expect(readFileSync(storePath(folder)).equals(before)).toBe(true);
  });
});
