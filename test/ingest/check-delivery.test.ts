import { describe, expect, it } from 'vitest';
import { canonical, checkTexts, rowsOf, told } from './check-texts.ts';

const TRAJECTEN = 'traject_id,persoon_id,niveau,opleiding,startdatum,einddatum,reden_einde\n';
const INSCHRIJVINGEN =
  'inschrijving_id,traject_id,schooljaar,studiepunten_opgenomen,studiepunten_verworven,resultaat\n';

describe('a delivery of canonical tables', () => {
  it('is loadable when nothing is wrong', async () => {
    const checked = await checkTexts(canonical());
    expect(told(checked)).toEqual([]);
    expect(checked).toMatchObject({ anonymous: true, loadable: true });
  });

  it('keeps ids as text, whatever they look like', async () => {
    const ids = ['000948', '1e05', 'NULL.', '__proto__', '=1+1', '1_000', 'ÉÉN'];
    const checked = await checkTexts(
      canonical({
        'personen.csv': `persoon_id,geslacht\nP1,V\nP2,M\n${ids.map((id) => `${id},V\n`).join('')}`,
      }),
    );
    expect(told(checked)).toEqual([]);
    expect(rowsOf(checked, 'personen').map((row) => row['persoon_id'])).toEqual(['P1', 'P2', ...ids]);
  });

  it('reads the same from semicolons, windows-1252, dd/mm/yyyy and decimal commas', async () => {
    const belgian = canonical({
      'trajecten.csv': [
        'Traject ID;persoon-id;Niveau;opleiding;STARTDATUM;einddatum;reden einde',
        'T1;P1;GRAD;Café-uitbating;20/09/2021;;',
        'T2;P2;PBA;PBA-0913;21/09/2020;30/06/2023;diploma',
      ].join('\r\n'),
      'inschrijvingen.csv': [
        'inschrijving_id;traject_id;schooljaar;studiepunten_opgenomen;studiepunten_verworven;resultaat',
        'I1;T1;21-22;60;54,5;gedeeltelijk',
        'I2;T2;2020/21;60,0;60;Geslaagd',
      ].join('\r\n'),
    });
    const bytes = Object.entries(belgian).map(([name, text]) => [name, Buffer.from(text, 'latin1')]);
    const checked = await checkTexts(Object.fromEntries(bytes) as Record<string, Uint8Array>);
    const plain = await checkTexts(
      canonical({
        'trajecten.csv': `${TRAJECTEN}T1,P1,GRAD,Café-uitbating,2021-09-20,,\nT2,P2,PBA,PBA-0913,2020-09-21,2023-06-30,diploma\n`,
        'inschrijvingen.csv': `${INSCHRIJVINGEN}I1,T1,2021-2022,60,54.5,gedeeltelijk\nI2,T2,2020-2021,60,60,geslaagd\n`,
      }),
    );
    expect(told(checked)).toEqual([]);
    expect(checked.rows).toEqual(plain.rows);
    expect(checked.files[1]).toMatchObject({ codering: 'windows-1252', scheidingsteken: ';' });
  });

  it('stores numbers as whole hundredths', async () => {
    const [first] = rowsOf(await checkTexts(canonical()), 'inschrijvingen');
    expect(first).toMatchObject({ studiepunten_opgenomen: 6000, studiepunten_verworven: 5400 });
  });

  it('fills what the contract gives a default', async () => {
    const checked = await checkTexts(
      canonical({
        'trajecten.csv':
          'traject_id,persoon_id,niveau,opleiding,startdatum,einddatum,reden_einde,studieomvang_sp,vrijgesteld_sp\n' +
          'T1,P1,GRAD,G,2021-09-20,,,90,\nT2,P2,MA,M,2020-09-21,2023-06-30,diploma,120,20\n' +
          'T3,P2,SO3,S,2018-09-01,2020-06-30,diploma,,\n',
        'inschrijvingen.csv':
          'inschrijving_id,traject_id,schooljaar,studiepunten_opgenomen,studiepunten_verworven,attest\n' +
          'I1,T1,2022-2023,60,54,\nI2,T1,2023-2024,60,,\nI3,T2,2020-2021,60,60,\nI4,T2,2021-2022,60,0,\n' +
          'I5,T2,2022-2023,60,,\nI6,T3,2018-2019,,,B\nI7,T3,2019-2020,,,\n',
      }),
    );
    expect(told(checked)).toEqual([]);
    const trajecten = rowsOf(checked, 'trajecten');
    expect(trajecten.map((row) => row['nominale_duur_jaren'])).toEqual([150, 167, 200]);
    expect(trajecten.map((row) => row['bewijs'])).toEqual(['geen', 'diploma', 'diploma']);
    expect(trajecten[0]).toMatchObject({ isced_f: '9999', datumprecisie: 'dag' });
    expect(rowsOf(checked, 'inschrijvingen').map((row) => row['resultaat'])).toEqual([
      'gedeeltelijk',
      'lopend',
      'geslaagd',
      'niet_geslaagd',
      'onbekend',
      'geslaagd',
      'geslaagd',
    ]);
  });

  it('counts an identical row as a double and refuses the same key with other content', async () => {
    const checked = await checkTexts(
      canonical({ 'personen.csv': 'persoon_id,geslacht\nP1,V\nP2,M\nP1,V\nP2,X\n' }),
    );
    expect(told(checked)).toEqual(['OR-202 personen.csv:5 geslacht']);
    expect(checked.files[0]).toMatchObject({ read: 4, accepted: 2 });
    expect(checked.files[0]?.duplicates).toEqual([{ line: 4, column: null, code: 'OR-201' }]);
    expect(rowsOf(checked, 'personen')).toHaveLength(2);
  });

  it('does not report again what refers to a refused row', async () => {
    const personen = 'persoon_id,geslacht,geboortejaar\nP1,Q,1998\nP2,M,2001,extra\n';
    const checked = await checkTexts(canonical({ 'personen.csv': personen }));
    expect(told(checked)).toEqual(['OR-108 personen.csv:2 geslacht', 'OR-008 personen.csv:3']);
  });

  it('lets the end of a never started traject lie before its start', async () => {
    const checked = await checkTexts(
      canonical({
        'trajecten.csv': `${TRAJECTEN}T1,P1,GRAD,G,2021-09-20,2021-09-01,nooit_gestart\nT2,P2,PBA,B,2020-09-21,,\n`,
      }),
    );
    expect(told(checked)).toEqual([]);
  });

  it('keeps a row with a warning', async () => {
    const checked = await checkTexts(
      canonical({
        'trajecten.csv': `${TRAJECTEN}T1,P1,GRAD,G,2025-09-20,,\nT2,P2,PBA,B,2020-09-21,2021-01-31,\nT3,P2,PBA,B,2021-09-21,,stopgezet\n`,
      }),
    );
    expect(told(checked)).toEqual([
      'OR-303 trajecten.csv:2 startdatum',
      'OR-305 trajecten.csv:3 reden_einde',
      'OR-304 trajecten.csv:4 reden_einde',
    ]);
    expect(checked.loadable).toBe(true);
    expect(rowsOf(checked, 'trajecten')).toHaveLength(3);
  });

  it('refuses what is not anonymous, used or not, and says column and rule only', async () => {
    const checked = await checkTexts(
      canonical({ 'personen.csv': 'persoon_id,geslacht,Familienaam\n00.00.00-000.97,V,x\nP2,M,y\nP1,V,z\n' }),
    );
    expect(checked).toMatchObject({ anonymous: false, loadable: false });
    expect(told(checked)).toEqual([
      'OR-402 personen.csv: persoon_id',
      'OR-009 personen.csv:1 Familienaam',
      'OR-401 personen.csv:1 Familienaam',
    ]);
    expect(JSON.stringify(checked.findings)).not.toContain('00.00.00');
  });
});

describe('a delivery with twelve faults', async () => {
  const checked = await checkTexts({
    'personen.csv':
      'persoon_id,geslacht,geboortejaar\nP1,V,1998\nP2,Q,2001\nP3,M,1898\nP4,V,20x1\n,V,1999\nP5,M,1990\n',
    'trajecten.csv':
      TRAJECTEN +
      'T1,P1,GRAD,"G\nmet regeleinde",2021-09-20,,\nT2,P2,HBO6,B,2020-09-21,,\nT3,P3,PBA,B,31/02/2021,,\n' +
      'T4,P9,PBA,B,2021-09-20,,\nT5,P5,PBA,B,2021-09-20,2021-06-30,stopgezet\nT1,P5,PBA,B,2021-09-20,,\n',
    'inschrijvingen.csv':
      INSCHRIJVINGEN +
      'I1,T1,2021-2023,60,54,\nI2,T1,2021-2022,1.000,54,\nI3,T1,2022-2023,60,54,geslaagd,\nI4,T1,2022-2023,60,54,\n',
  });

  it('names each with its line and column', async () => {
    expect([...told(checked)].sort()).toEqual(
      [
        'OR-008 inschrijvingen.csv:4',
        'OR-101 personen.csv:6 persoon_id',
        'OR-102 trajecten.csv:5 startdatum',
        'OR-106 inschrijvingen.csv:3 studiepunten_opgenomen',
        'OR-105 personen.csv:5 geboortejaar',
        'OR-107 personen.csv:4 geboortejaar',
        'OR-108 personen.csv:3 geslacht',
        'OR-108 trajecten.csv:4 niveau',
        'OR-110 inschrijvingen.csv:2 schooljaar',
        'OR-202 trajecten.csv:8 persoon_id',
        'OR-301 trajecten.csv:6 persoon_id',
        'OR-302 trajecten.csv:7 einddatum',
      ].sort(),
    );
  });

  it('gives each a rule and a fix in both languages, without loose ends', async () => {
    for (const { rule, fix } of checked.findings) {
      for (const text of [rule.nl, rule.en, fix.nl, fix.en]) expect(text).toMatch(/^[^{}]{5,}$/);
    }
  });

  it('balances the books of every file and loads nothing', async () => {
    expect(checked.loadable).toBe(false);
    for (const file of checked.files) {
      const refused = new Set([...file.blocked, ...file.rejected].map(({ line }) => line));
      expect(file.accepted + refused.size + file.duplicates.length + file.skipped.length).toBe(file.read);
    }
    expect(checked.files.map(({ read, accepted }) => [read, accepted])).toEqual([
      [6, 2],
      [6, 1],
      [4, 1],
    ]);
  });
});
