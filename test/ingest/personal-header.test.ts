import { describe, expect, it } from 'vitest';
import { personalHeader } from '../../src/ingest/personal-header.ts';
import { readContract } from '../../src/store/read-contract.ts';

describe('personalHeader', () => {
  it.each([
    ['Rijksregisternummer', 'rijksregisternummer'],
    ['INSZ', 'rijksregisternummer'],
    ['NISS', 'rijksregisternummer'],
    ['Naam', 'naam'],
    ['naam_client', 'naam'],
    ['Voornaam', 'naam'],
    ['first name', 'naam'],
    ['lastName', 'naam'],
    ['Prénom', 'naam'],
    ['E-mail', 'e-mail'],
    ['e-mailadres', 'e-mail'],
    ['GSM', 'telefoon'],
    ['Tel.', 'telefoon'],
    ['Adres', 'adres'],
    ['Straat + nr', 'adres'],
    ['IBAN', 'rekeningnummer'],
    ['Geboortedatum', 'geboortedatum'],
    ['Date of birth', 'geboortedatum'],
    ['N° registre national', 'rijksregisternummer'],
    ['numéro NISS', 'rijksregisternummer'],
    ['Nom de famille', 'naam'],
    ['Adresse courriel', 'e-mail'],
    ['Numéro de portable', 'telefoon'],
    ['Adresse', 'adres'],
    ['House number', 'adres'],
    ['Compte bancaire', 'rekeningnummer'],
    ['bank account', 'rekeningnummer'],
    ['Date de naissance', 'geboortedatum'],
    ['GebDatum', 'geboortedatum'],
  ])('knows %s', (header, kind) => {
    expect(personalHeader(header)).toBe(kind);
  });

  it.each([
    'opleidingsnaam',
    'nom de la formation',
    'school name',
    'rekenvaardigheid',
    'mailing ontvangen',
    'Stad van herkomst',
    'Naam opleiding',
    'course name',
    'Opleiding',
    'kanaal',
    'instelling',
    'Geb. jaar',
    'Dossiernummer',
    'Nationaliteit',
    'Omvang (SP)',
    'M/V',
  ])('lets %s pass', (header) => {
    expect(personalHeader(header)).toBeUndefined();
  });

  it('lets every column of the contract pass', async () => {
    const { tables } = await readContract();
    const names = tables.flatMap((table) => table.fields.map((field) => field.name));
    expect(names.filter((name) => personalHeader(name) !== undefined)).toEqual([]);
  });
});
