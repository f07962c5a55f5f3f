/** A way to spoil one row, and what must be said about it. */
export interface Fault {
  readonly code: string;
  readonly table: string;
  /** Column that the finding names. */
  readonly column: string;
  /** Cells that are put in the row. */
  readonly cells: (row: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

const cell = (code: string, at: string, text: string): Fault => {
  const [table = '', column = ''] = at.split('.');
  return { code, table, column, cells: () => ({ [column]: text }) };
};

const period = (code: string, column: string, cells: Fault['cells']): Fault => ({
  code,
  table: 'trajecten',
  column,
  cells,
});

/** Faults that make a row unusable. */
export const FAULTS: readonly Fault[] = [
  cell('OR-108', 'personen.geslacht', 'Q'),
  cell('OR-105', 'personen.geboortejaar', '20x1'),
  cell('OR-105', 'personen.geboortejaar', '1e3'),
  cell('OR-107', 'personen.geboortejaar', '1898'),
  cell('OR-108', 'trajecten.niveau', 'HBO6'),
  cell('OR-101', 'trajecten.niveau', ''),
  cell('OR-101', 'trajecten.opleiding', '   '),
  cell('OR-102', 'trajecten.startdatum', '31/02/2021'),
  cell('OR-102', 'trajecten.startdatum', '2021-02-29'),
  cell('OR-102', 'trajecten.startdatum', 'morgen'),
  cell('OR-102', 'trajecten.startdatum', '20-9-21'),
  cell('OR-301', 'trajecten.persoon_id', 'ZZ9'),
  cell('OR-105', 'trajecten.studieomvang_sp', '12O'),
  cell('OR-107', 'trajecten.studieomvang_sp', '999'),
  cell('OR-104', 'trajecten.nominale_duur_jaren', '1.2.3'),
  cell('OR-104', 'trajecten.nominale_duur_jaren', '1_000'),
  cell('OR-106', 'trajecten.nominale_duur_jaren', '1.2345'),
  cell('OR-107', 'trajecten.nominale_duur_jaren', '99'),
  cell('OR-109', 'trajecten.isced_f', '9'),
  period('OR-302', 'einddatum', ({ startdatum = '' }) => ({
    einddatum: `${Number(startdatum.slice(0, 4)) - 1}${startdatum.slice(4)}`,
    reden_einde: 'stopgezet',
  })),
  cell('OR-110', 'inschrijvingen.schooljaar', '2021-2023'),
  cell('OR-110', 'inschrijvingen.schooljaar', '21/22/23'),
  cell('OR-301', 'inschrijvingen.traject_id', 'ZZ9'),
  cell('OR-104', 'inschrijvingen.studiepunten_opgenomen', '6O'),
  cell('OR-104', 'inschrijvingen.studiepunten_opgenomen', 'infinity'),
  cell('OR-107', 'inschrijvingen.studiepunten_opgenomen', '-1'),
  cell('OR-105', 'inschrijvingen.modules_ingeschreven', '1,5'),
  cell('OR-108', 'inschrijvingen.attest', 'Z'),
  cell('OR-102', 'resultaten.beschikbaar_op', '2021-13-01'),
  cell('OR-108', 'resultaten.evaluatiemoment', 'ooit'),
  cell('OR-301', 'resultaten.inschrijving_id', 'ZZ9'),
  cell('OR-101', 'vragen.datum', ''),
  cell('OR-108', 'vragen.thema', 'zomaar'),
  cell('OR-301', 'vragen.persoon_id', 'ZZ9'),
  cell('OR-108', 'acties.actietype', 'x'),
  cell('OR-301', 'acties.persoon_id', 'ZZ9'),
  cell('OR-107', 'caseload.aantal_dossiers', '0'),
  cell('OR-110', 'caseload.schooljaar', '20x9'),
];

/** What an analyst should look at; the row counts. */
export const DOUBTS: readonly Fault[] = [
  period('OR-303', 'startdatum', () => ({ startdatum: '2050-09-01', einddatum: '', reden_einde: '' })),
  period('OR-304', 'reden_einde', () => ({ einddatum: '', reden_einde: 'stopgezet' })),
  period('OR-305', 'reden_einde', ({ startdatum = '' }) => ({ einddatum: startdatum, reden_einde: '' })),
];

/** A column in which a second row with the same key says something else, and what it says. */
export const CONFLICTS: Readonly<Record<string, readonly [column: string, text: string]>> = {
  personen: ['geboortejaar', '1971'],
  trajecten: ['opleiding', 'iets anders'],
  inschrijvingen: ['schooljaar', '2030-2031'],
  resultaten: ['beschikbaar_op', '2020-01-31'],
  vragen: ['datum', '2019-01-31'],
  acties: ['datum', '2019-01-31'],
  caseload: ['aantal_dossiers', '7'],
};
