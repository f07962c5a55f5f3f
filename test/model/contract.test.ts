import { describe, expect, it } from 'vitest';
import { codeLabel } from '../../src/model/code-list.ts';
import { contractList, contractTable, parseContract } from '../../src/model/contract.ts';
import { readContract } from '../../src/store/read-contract.ts';

const contract = await readContract();

describe('the contract', () => {
  it('has eight tables, three of them required', () => {
    expect(contract.tables).toHaveLength(8);
    expect(contract.tables.filter((table) => table.required).map((table) => table.name)).toEqual([
      'personen',
      'trajecten',
      'inschrijvingen',
    ]);
  });

  it('has a key of required columns in every table', () => {
    for (const { key, fields } of contract.tables) {
      expect(fields.filter((field) => field.required).map((field) => field.name)).toEqual(
        expect.arrayContaining([...key]),
      );
    }
  });

  it('labels every code in both languages', () => {
    for (const list of contract.lists) {
      for (const row of list.rows) {
        expect(row['label_en'], `${list.name} ${row['code']}`).toBeTruthy();
        if (row['diepte'] === undefined || row['diepte'] === 'breed') {
          expect(row['label_nl'], `${list.name} ${row['code']}`).toBeTruthy();
        }
      }
    }
    expect(codeLabel(contractList(contract, 'reden_einde'), 'nooit_gestart')).toEqual({
      nl: 'Nooit gestart',
      en: 'Never started',
    });
  });

  it.each([
    ['trajecten', 'niveau', 'niveaus'],
    ['trajecten', 'reden_einde', 'reden_einde'],
    ['inschrijvingen', 'resultaat', 'resultaat'],
    ['inschrijvingen', 'attest', 'attest'],
    ['personen', 'steunvorm', 'steunvorm'],
    ['personen', 'geslacht', 'geslacht'],
    ['vragen', 'thema', 'vraagthema'],
    ['acties', 'actietype', 'actietype'],
  ])('allows in %s.%s exactly the codes of %s', (table, column, list) => {
    const field = contractTable(contract, table).fields.find(({ name }) => name === column);
    const codes = contractList(contract, list).rows.map((row) => row['code']);
    expect([...field!.codes!].sort()).toEqual([...codes].sort());
  });

  it('coarsens every group to a code of the coarser list', () => {
    for (const name of ['niveaugroepen', 'leeftijdsgroep']) {
      const coarse = contractList(contract, `${name}_grof`).rows.map((row) => row['code']);
      for (const row of contractList(contract, name).rows) {
        const levels = Object.entries(row).filter(([column]) => column.startsWith('grof_'));
        for (const [, code] of levels) expect(coarse).toContain(code);
      }
    }
  });

  it('refuses a code list without codes', () => {
    expect(() => parseContract('{"resources": []}', { kleur: 'naam,label\nx,y\n' })).toThrow('kleur');
  });
});
